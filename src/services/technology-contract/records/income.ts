import type { FieldError } from '#core/errors.ts'
import { day, money, optional, paragraph, pattern } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { formatYuan, readYuan } from '#core/money.ts'
import type { RecordKind } from '#core/side-record.ts'
import { fenOf } from '../amounts.ts'
import { judgeAsFiled, verifiedNote } from './as-filed.ts'
import { aboveLimit, notYet, tooEarly } from './income-limits.ts'
import { rewardErrors } from './reward.ts'
import { technicalLimitFen, verifiedFen } from './sums.ts'
import { totals } from './totals.ts'

const section = 'income'
const sections = [{ id: section, title: { zh: '到账和技术性收入', en: 'Receipt and income' } }]

/** 技术性收入 = received − non-technical, exact; undefined while a part is missing or too large. */
function technicalYuan({ grossYuan, nonTechnicalYuan }: Answers): string | undefined {
  const gross = fenOf(grossYuan)
  const deducted = fenOf(nonTechnicalYuan)
  if (gross === undefined || deducted === undefined || deducted > gross) return undefined
  return formatYuan(gross - deducted)
}

const form = defineForm({
  version: 1,
  sections,
  fields: {
    receivedOn: day({ section, label: { zh: '到账日期', en: 'Received on' } }),
    grossYuan: money({
      section,
      label: { zh: '到账金额', en: 'Amount received' },
      above: 0n,
    }),
    nonTechnicalYuan: money({
      section,
      label: { zh: '其中非技术性部分', en: 'Of which non-technical' },
      hint: { zh: '设备、材料等，没有的填 0', en: 'Equipment, material and the like; 0 if none' },
    }),
    technicalYuan: money({
      section,
      label: { zh: '技术性收入', en: 'Technical income' },
      hint: { zh: '由前两项算出', en: 'Derived from the two above' },
      computed: technicalYuan,
    }),
    netIncomeYuan: optional(
      money({
        section,
        label: { zh: '净收入', en: 'Net income' },
        hint: {
          zh: '提取奖酬金的填写：扣除成本和税金后的收入',
          en: 'If a reward is paid: income less cost and taxes',
        },
      }),
    ),
    rewardPercent: optional(
      pattern({
        section,
        label: { zh: '奖酬金比例（%）', en: 'Share of the reward (%)' },
        hint: {
          zh: '0 至 100，最多两位小数；比例依当地规定和本单位办法',
          en: '0 to 100 with at most two decimals, by local rules and your own',
        },
        form: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/,
        wrong: {
          zh: '请填写 0 至 100 之间的数，最多两位小数',
          en: 'A number from 0 to 100, at most two decimals',
        },
        visibleWhen: ({ netIncomeYuan }) => fenOf(netIncomeYuan) !== undefined,
      }),
    ),
    rewardYuan: optional(
      money({
        section,
        label: { zh: '奖酬金金额', en: 'Reward' },
        visibleWhen: ({ netIncomeYuan }) => fenOf(netIncomeYuan) !== undefined,
      }),
    ),
    note: optional(paragraph({ section, label: { zh: '说明', en: 'Note' }, max: 500 })),
  },
  crossCheck: (answers) => [...deductionErrors(answers), ...rewardErrors(answers)],
})

function deductionErrors({ grossYuan, nonTechnicalYuan }: Answers): FieldError[] {
  const gross = fenOf(grossYuan)
  const deducted = fenOf(nonTechnicalYuan)
  if (gross === undefined || deducted === undefined || deducted <= gross) return []
  return [
    {
      field: 'nonTechnicalYuan',
      text: {
        zh: `非技术性部分不能超过到账金额 ${readYuan(gross, 'zh')}`,
        en: `The non-technical part cannot exceed the ${readYuan(gross, 'en')} received`,
      },
    },
  ]
}

const asks = defineForm({
  version: 1,
  sections,
  fields: {
    verifiedTechnicalYuan: money({
      section,
      label: { zh: '核定技术性收入', en: 'Verified technical income' },
      hint: {
        zh: '税收优惠和奖酬金以核定数为准',
        en: 'Tax relief and rewards go by the verified amount',
      },
    }),
    note: verifiedNote(section),
  },
})

/** 技术性收入核定: one record for each receipt, together never more than what was registered. */
export const income: RecordKind = {
  title: { zh: '技术性收入核定', en: 'Verification of technical income' },
  verb: '核定',
  intro: {
    zh: '合同款到账后逐笔申报，由登记机构核定。累计不能超过核定的技术交易额（含补报）。',
    en: 'File each receipt once the money has come; the registry verifies it. All together may not exceed the verified technical amount with its supplements.',
  },
  from: ['registered'],
  form,
  asks,
  claims: ({ technicalYuan }) => ({ verifiedTechnicalYuan: technicalYuan }),
  claimField: 'grossYuan',
  judge: ({ answers, decision, record, asked, verified, on }) => {
    if (String(record.receivedOn) > on) return [notYet(on)]
    const early = tooEarly(answers.signedOn, { record, asked })
    if (early) return [early]
    const amount = fenOf(asked.verifiedTechnicalYuan)
    const filed = fenOf(record.technicalYuan)
    if (amount === undefined || filed === undefined) return []
    const asFiled = judgeAsFiled(filed, asked)
    if (asFiled.length > 0) return asFiled
    const before = verifiedFen(verified, 'income')
    const limit = technicalLimitFen({ answers, decision }, verified)
    return before + amount > limit ? [aboveLimit({ before, limit })] : []
  },
  totals,
}
