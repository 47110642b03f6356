import { fenOf, hasNonTechnical } from '../amounts.ts'
import { isCategory } from '../category.ts'
import type { Check } from './check.ts'

const conditions2020 =
  '技术交易额认定条件（2020-07-22，地方）；《技术合同认定规则》第五十二条（待核实）'

/** Points of total and technical amount. */
export const amountChecks: readonly Check[] = [
  {
    id: 'G21',
    cite: conditions2020,
    find: (answers) =>
      isCategory(answers, 'DEV', 'SRV.GEN') &&
      fenOf(answers.totalYuan) !== undefined &&
      !hasNonTechnical(answers)
        ? {
            field: 'technicalYuan',
            text: {
              zh: '申报的技术交易额等于总金额，没有列出非技术性费用。请核对合同是否含设备、仪器、零部件、原材料等费用',
              en: 'The technical amount equals the total and no other cost is named. Check the contract for equipment, instruments, parts or raw material',
            },
          }
        : undefined,
  },
  {
    id: 'G21',
    cite: conditions2020,
    find: ({ technicalYuan }) =>
      fenOf(technicalYuan) === 0n
        ? {
            field: 'technicalYuan',
            text: {
              zh: '技术交易额为零，请核对是否为技术合同',
              en: 'The technical amount is zero; check whether this is a technology contract',
            },
          }
        : undefined,
  },
  {
    id: 'G20',
    cite: '《技术合同认定规则》第五条（待核实）',
    find: (answers) => {
      const line = findWorks(answers.nonTechnical)
      if (!hasNonTechnical(answers) || line < 0) return undefined
      return {
        field: `nonTechnical.${line}.kind`,
        text: {
          zh: '合同含工程建设、安装或者集成硬件。按 2001 年规则，只有单独订立的技术部分可以登记',
          en: 'The contract includes building, installation or integration hardware. Under the rules of 2001 only a separately concluded technical part may be registered',
        },
      }
    },
  },
  {
    id: 'G21',
    cite: '《技术合同认定规则》第五十一条',
    find: ({ paymentMethod }) =>
      paymentMethod === 'ROYALTY' || paymentMethod === 'ROYALTY_ENTRY'
        ? {
            field: 'paymentMethod',
            text: {
              zh: '提成支付，金额以后可能变动；享受税收优惠或者提取奖酬金以前应当补报',
              en: 'A royalty: the amount may change and must be made good before tax relief or rewards',
            },
          }
        : undefined,
  },
]

function findWorks(lines: unknown): number {
  if (!Array.isArray(lines)) return -1
  return lines.findIndex((line) => ['CONSTRUCTION', 'HARDWARE'].includes(line?.kind))
}
