import type { ListOf, Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { yearOf } from './number.ts'
import { lastValidDay } from './validity.ts'

/** What the public register and its lists say of an entry. */
export const register: NonNullable<Service['register']> = {
  // The year that stands in the number.
  validUntil: ({ answers, decidedOn, policy }) =>
    lastValidDay(yearOf(answers, decidedOn), policy('validity')),
  yearField: 'year',
  listTitle,
  noticeKey: 'notice-period',
  objecting: {
    zh: '任何单位和个人对名单中的企业有异议的，可以在公示截止日 24 时以前在本页提出：写明真实姓名（名称）和联系方式，指明企业和事实，并附证据。主管部门组织核实并答复，提出人凭回执编号查询进展。提出人的信息不公开。异议成立的，企业不予入库；没有处理完的异议只影响所涉企业，其他企业照常公告。',
    en: 'Anyone may object to an enterprise on the list on this page, until midnight (Beijing time) at the end of the last day of the notice: give your real name and how to reach you, name the enterprise and the facts, and attach evidence. The authority has it verified and answers; follow it by the code on your receipt. Who objects is never made public. If an objection is upheld, the enterprise is not entered. One that is not settled holds up its own enterprise only.',
  },
}

/** The area keeps its Chinese name in English too. A revocation is of a number of the year, whatever its batch. */
function listTitle({ areaName, year, place, kind }: ListOf): Text {
  if (kind === 'revocation') {
    return {
      zh: `${areaName}撤销${year}年入库登记编号的科技型中小企业名单`,
      en: `${areaName}: technology-based SMEs whose number of ${year} was revoked`,
    }
  }
  const { zh, en } = lists[kind]
  return {
    zh: `${areaName}${year}年第${place}批${zh}科技型中小企业名单`,
    en: `${areaName}: technology-based SMEs ${en}, list ${place} of ${year}`,
  }
}

const lists: Record<Exclude<ListOf['kind'], 'revocation'>, Text> = {
  notice: { zh: '拟入库', en: 'to be entered' },
  announcement: { zh: '入库', en: 'entered' },
}
