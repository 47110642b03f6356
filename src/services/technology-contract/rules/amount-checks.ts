import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { fenOf, hasNonTechnical } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { isRoyalty } from '../codes/payment-methods.ts'
import { isAmountOpen, isForeignCurrency } from '../fields/payment.ts'
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
    only: 'R2001',
    cite: '《技术合同认定规则》第五条（待核实）',
    find: (answers) =>
      worksAt(answers, {
        zh: '合同含工程建设、安装或者集成硬件。按 2001 年规则，只有单独订立的技术部分可以登记',
        en: 'The contract includes building, installation or integration hardware. Under the rules of 2001 only a separately concluded technical part may be registered',
      }),
  },
  {
    id: 'G20',
    only: 'R2026',
    cite: '新认定规则文本（未注明日期，仅见转载）第三十七条（待核实）',
    find: (answers) =>
      worksAt(answers, {
        zh: '合同含工程建设、安装或者集成硬件。按新文本，技术交易额清楚的，技术部分可以登记，请核对技术部分的金额',
        en: 'The contract includes building, installation or integration hardware. By the newer text its technical part may be registered if its amount is clear; check that amount',
      }),
  },
  {
    id: 'G21',
    cite: '《技术合同认定规则》第五十一条',
    find: ({ paymentMethod }) =>
      isRoyalty(paymentMethod)
        ? {
            field: 'paymentMethod',
            text: {
              zh: '提成支付，金额以后可能变动；享受税收优惠或者提取奖酬金以前应当补报',
              en: 'A royalty: the amount may change and must be made good before tax relief or rewards',
            },
          }
        : undefined,
  },
  {
    id: 'G21',
    cite: '《技术合同认定规则》第五十一条',
    find: (answers) =>
      isAmountOpen(answers) && !isRoyalty(answers.paymentMethod)
        ? {
            field: 'amountOpen',
            text: {
              zh: '总金额尚未确定，请核对原因；确定以后应当补报',
              en: 'The total is still open: check the reason; it has to be made good once it is known',
            },
          }
        : undefined,
  },
  {
    id: 'G21',
    cite: '未见折算规则，按平台设定核对（待核实）',
    find: (answers) =>
      isForeignCurrency(answers)
        ? {
            field: 'exchangeRate',
            text: {
              zh: '外币合同，请核对汇率的日期和来源',
              en: 'A foreign currency: check the day and the source of the rate',
            },
          }
        : undefined,
  },
]

/** Points at the first line of building or hardware. */
function worksAt(answers: Answers, text: Text): FieldError | undefined {
  const line = hasNonTechnical(answers) ? findWorks(answers.nonTechnical) : -1
  return line < 0 ? undefined : { field: `nonTechnical.${line}.kind`, text }
}

function findWorks(lines: unknown): number {
  if (!Array.isArray(lines)) return -1
  return lines.findIndex((line) => ['CONSTRUCTION', 'HARDWARE'].includes(line?.kind))
}
