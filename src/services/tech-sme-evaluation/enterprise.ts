import { statisticalRegion } from '#core/areas.ts'
import { registrarOf } from '#core/credit-code.ts'
import type { Text } from '#core/text.ts'
import { article6, decidedHere, type Source } from './rules/sources.ts'

/** 港、澳、台 by the first two digits of GB/T 2260. */
const outside = ['71', '81', '82']

/** Whether a credit code belongs to an enterprise: registered by the market authority, category 1 (`91…`). */
export function isEnterprise(creditCode: string): boolean {
  return /^91[0-9A-Z]{16}$/.test(creditCode)
}

/** Whether a six-digit area lies in mainland China; false of the whole country and of no area. */
export function isMainland(area: string): boolean {
  if (!/^\d{6}$/.test(area) || outside.includes(area.slice(0, 2))) return false
  return statisticalRegion(area) !== undefined
}

/** Why an enterprise with this code cannot be evaluated: it is registered in 港、澳、台, by the region in its code. */
export function registeredOutside(creditCode: string): Text | undefined {
  const region = creditCode.slice(2, 8)
  if (!outside.includes(region.slice(0, 2))) return undefined
  return {
    zh: `统一社会信用代码中的登记地区 ${region} 属于港、澳、台地区，不是在中国境内（不包括港、澳、台地区）注册的企业，不能参加评价`,
    en: `The region ${region} in the credit code is of Hong Kong, Macao or Taiwan: an enterprise that is not registered in mainland China cannot be evaluated`,
  }
}

/** What an officer should look at in the applicant itself, which the answers do not name. */
export type ApplicantPoint = Source & { rule: string; text: Text }

/** Points of condition 1 in code and area. A code of another province (C1.3) keeps nobody from applying. */
export function applicantPoints({
  creditCode,
  area,
}: {
  creditCode: string | null
  area: string
}): ApplicantPoint[] {
  const points: ApplicantPoint[] = []
  if (creditCode === null || !isEnterprise(creditCode)) points.push(notEnterprise(creditCode))
  if (!isMainland(area)) points.push({ rule: 'C1.2', text: notMainland(area), ...article6('一') })
  if (!creditCode) return points
  const beyond = registeredOutside(creditCode)
  if (beyond) points.push({ rule: 'C1.4', text: beyond, ...article6('一') })
  else if (isElsewhere(creditCode, area)) {
    points.push({ rule: 'C1.3', text: otherProvince(creditCode, area), ...regionOfCode })
  }
  return points
}

const regionOfCode = decidedHere(
  '统一社会信用代码第 3 至 8 位为登记机关行政区划，可能已经变更或者撤销，仅作提示',
)

function isElsewhere(creditCode: string, area: string): boolean {
  // Codes given by the state's own registration authority begin with 10 there.
  const region = creditCode.slice(2, 4)
  return region !== '10' && region !== area.slice(0, 2)
}

function notEnterprise(creditCode: string | null): ApplicantPoint {
  const kind = creditCode === null ? { zh: '无代码', en: 'no code' } : registrarOf(creditCode)
  const source = decidedHere(
    '科技型中小企业评价办法第六条第（一）项限于企业；以代码前两位 91 判断企业',
  )
  return {
    rule: 'C1.1',
    text: {
      zh: `统一社会信用代码表明申请单位是“${kind.zh}”，不是企业，请核对`,
      en: `By its credit code the applicant is “${kind.en}”, not an enterprise; check`,
    },
    ...source,
  }
}

function notMainland(area: string): Text {
  return {
    zh: `注册地 ${area} 不在中国境内（不包括港、澳、台地区），不能参加评价`,
    en: `The place ${area} is not in mainland China: such an enterprise cannot be evaluated`,
  }
}

function otherProvince(creditCode: string, area: string): Text {
  return {
    zh: `统一社会信用代码中的登记地区 ${creditCode.slice(2, 8)} 与注册地 ${area} 不在同一省份，请核对是否迁移过`,
    en: `The region ${creditCode.slice(2, 8)} in the credit code is of another province than ${area}; check whether it moved`,
  }
}
