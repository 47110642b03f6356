import { findChoice } from '#core/choices.ts'
import { sumFen } from '#core/money.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { hasNonTechnical, nonTechnicalFen } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { nonTechnicalCosts } from '../codes/non-technical-costs.ts'
import { readNonTechnicalPolicy } from '../policies/non-technical-items.ts'
import { hold, type Look, yuan } from './look.ts'

const topic = 'amount'
const conditions =
  '技术交易额认定条件（2020-07-22，地方）；《技术合同认定规则》第五十二条（待核实）'

/** The technical amount, exact, and what may be wrong with it. */
export function amountFindings(look: Look): Finding[] {
  return [
    technicalAmount(look),
    ...undivided(look),
    ...mixed(look),
    ...carriers(look),
    ...later(look),
    ...asTheyCountHere(look),
  ]
}

function technicalAmount({ answers, totalFen, technicalFen }: Look): Finding {
  const total = yuan(totalFen)
  const deducted = yuan(sumFen(nonTechnicalFen(answers).filter((fen) => fen !== undefined)))
  return {
    rule: 'TTV',
    topic,
    outcome: technicalFen > 0n ? 'pass' : 'fail',
    text: {
      zh: `技术交易额 = 合同成交总金额 ${total.zh} − 非技术性费用 ${deducted.zh}，以登记机构核定的为准`,
      en: `Technical amount = total ${total.en} − non-technical costs ${deducted.en}; the registry verifies it`,
    },
    value: yuan(technicalFen),
    cite: conditions,
    ground: 'memory',
  }
}

function undivided(look: Look): Finding[] {
  const { answers, category } = look
  if (hasNonTechnical(answers) || !isCategory({ category }, 'DEV', 'SRV.GEN')) return []
  return hold(look, 'G21', { topic, outcome: 'hint', text: checkForCosts })
}

/** E3: hardware or works beside the technology. The old rules want a contract of its own, the newer text does not. */
function mixed(look: Look): Finding[] {
  const { answers, pack, technicalFen } = look
  if (!linesOf(answers.nonTechnical).some((kind) => kind === 'HARDWARE' || kind === 'CONSTRUCTION'))
    return []
  const whole = pack.id !== 'R2001'
  return hold(look, 'G20', {
    topic,
    outcome: whole ? 'hint' : 'fail',
    text: whole ? registeredWhole : concludeSeparately(yuan(technicalFen)),
  }).map((finding) => ({ ...finding, value: yuan(technicalFen) }))
}

function carriers(look: Look): Finding[] {
  if (!isCategory({ category: look.category }, 'DEV', 'TRF', 'LIC')) return []
  return hold(look, 'G18', { topic, outcome: 'hint' })
}

function later(look: Look): Finding[] {
  const { paymentMethod } = look.answers
  if (paymentMethod !== 'ROYALTY' && paymentMethod !== 'ROYALTY_ENTRY') return []
  return hold(look, 'G21', { topic, outcome: 'hint', text: royalty })
}

/** Kinds of cost that the place does not deduct, or that it wants beside those that were named. */
function asTheyCountHere({ answers, policy }: Look): Finding[] {
  const row = policy('non-technical-items')
  const local = readNonTechnicalPolicy(row?.value)
  if (!row || !local || !hasNonTechnical(answers)) return []
  const outside = linesOf(answers.nonTechnical).filter((kind) => !local.kinds.includes(kind))
  const about = {
    rule: 'non-technical-items',
    topic,
    outcome: 'hint',
    cite: row.cite,
    ground: row.ground,
  } as const
  return [
    ...[...new Set(outside)].map((kind) => ({ ...about, text: notDeducted(kind) })),
    ...(local.allProjectCost ? [{ ...about, text: allProjectCost }] : []),
  ]
}

function linesOf(lines: unknown): string[] {
  return Array.isArray(lines) ? lines.map((line) => String(line?.kind ?? '')) : []
}

function notDeducted(kind: string): Text {
  const label = findChoice(nonTechnicalCosts.choices, kind)?.label ?? { zh: kind, en: kind }
  return {
    zh: `“${label.zh}”在当地一般不计入非技术性费用，请核对是否应当扣除`,
    en: `“${label.en}” does not usually count as non-technical here; check whether it is to be deducted`,
  }
}

const allProjectCost: Text = {
  zh: '当地的技术交易额还要扣除全部项目成本',
  en: 'Here the technical amount is also less all project cost',
}
const checkForCosts: Text = {
  zh: '没有列出非技术性费用，请核对合同是否含设备、仪器、零部件、原材料等费用',
  en: 'No other cost is named; check the contract for equipment, instruments, parts or raw material',
}
const royalty: Text = {
  zh: '提成支付的金额以后可能变动，享受税收优惠或者提取奖酬金以前应当补报',
  en: 'A royalty may change and must be made good before tax relief or rewards',
}
const concludeSeparately = (part: Text): Text => ({
  zh: `合同含硬件或者工程：技术部分须单独订立合同，并以该合同的金额申请，按所填为 ${part.zh}`,
  en: `The contract includes hardware or works: conclude the technical part separately and apply with that contract and its amount, ${part.en} by what you entered`,
})
const registeredWhole: Text = {
  zh: '合同含硬件或者工程：技术部分的金额写清楚的，可以整体登记，只核定技术部分的金额',
  en: 'The contract includes hardware or works: where the technical part’s amount is clear it may be registered whole, and only that part counts',
}
