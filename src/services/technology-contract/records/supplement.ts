import { chineseDay } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import { day, money, paragraph } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { formatYuan, readYuan } from '#core/money.ts'
import type { RecordKind } from '#core/side-record.ts'
import { fenOf } from '../amounts.ts'
import { mayBeOpen } from '../codes/payment-methods.ts'
import { judgeAsFiled, verifiedNote } from './as-filed.ts'
import { totals } from './totals.ts'

const section = 'supplement'
const sections = [{ id: section, title: { zh: '补报金额', en: 'Amounts made good' } }]

/** The technical part of what is added, exact; undefined while a part is missing or too large. */
function technicalYuan({ addedTotalYuan, addedNonTechnicalYuan }: Answers): string | undefined {
  const total = fenOf(addedTotalYuan)
  const deducted = fenOf(addedNonTechnicalYuan)
  if (total === undefined || deducted === undefined || deducted > total) return undefined
  return formatYuan(total - deducted)
}

const form = defineForm({
  version: 1,
  sections,
  fields: {
    settledOn: day({
      section,
      label: { zh: '结算或者确定日期', en: 'Settled on' },
      hint: { zh: '本次金额确定的日期', en: 'The day on which this amount became known' },
    }),
    addedTotalYuan: money({
      section,
      label: { zh: '本次增加的成交金额', en: 'Added to the total' },
      above: 0n,
    }),
    addedNonTechnicalYuan: money({
      section,
      label: { zh: '其中非技术性费用', en: 'Of which non-technical' },
      hint: { zh: '没有的填 0', en: '0 if none' },
    }),
    addedTechnicalYuan: money({
      section,
      label: { zh: '本次增加的技术交易额', en: 'Added to the technical amount' },
      computed: technicalYuan,
    }),
    basis: paragraph({
      section,
      label: { zh: '计算依据', en: 'How it was reckoned' },
      hint: {
        zh: '如提成基数和比例、单价和数量、结算单编号',
        en: 'Such as base and rate of the royalty, unit price and number, the settlement sheet',
      },
      max: 1000,
    }),
  },
  crossCheck: ({ addedTotalYuan, addedNonTechnicalYuan }) => {
    const total = fenOf(addedTotalYuan)
    const deducted = fenOf(addedNonTechnicalYuan)
    if (total === undefined || deducted === undefined || deducted <= total) return []
    const text = {
      zh: `非技术性费用不能超过本次增加的成交金额 ${readYuan(total, 'zh')}`,
      en: `The non-technical part cannot exceed the ${readYuan(total, 'en')} added`,
    }
    return [{ field: 'addedNonTechnicalYuan', text }]
  },
})

const asks = defineForm({
  version: 1,
  sections,
  fields: {
    verifiedTechnicalYuan: money({
      section,
      label: { zh: '核定增加的技术交易额', en: 'Verified addition to the technical amount' },
    }),
    note: verifiedNote(section),
  },
})

/** Amounts that were open at registration: a royalty, a unit price. R253 art. 51: made good before relief or rewards. */
export const supplement: RecordKind = {
  title: { zh: '金额补报', en: 'Supplement of the amount' },
  verb: '核定',
  intro: {
    zh: '提成、单价等登记时金额未定的合同，金额确定后在此补报；享受税收优惠或者提取奖酬金以前应当补报（《技术合同认定规则》第五十一条）。原核定数不改，逐次累加。',
    en: 'For contracts whose amount was open when registered, such as a royalty or a unit price: file what has become known, before tax relief or rewards (recognition rules of 2001, art. 51). The figure verified before stays; each supplement adds to it.',
  },
  from: ['registered'],
  unfit: ({ answers }) =>
    mayBeOpen(answers.paymentMethod)
      ? undefined
      : {
          zh: '合同金额在登记时已经确定。金额有变动的，请办理变更登记',
          en: 'The amount was fixed when the contract was registered. If it has changed, apply for an amendment',
        },
  form,
  asks,
  claims: ({ addedTechnicalYuan }) => ({ verifiedTechnicalYuan: addedTechnicalYuan }),
  claimField: 'addedTotalYuan',
  counts: ({ record, asked }) => [
    fenOf(record.addedTotalYuan) ?? 0n,
    fenOf(asked.verifiedTechnicalYuan) ?? 0n,
  ],
  judge: ({ record, asked, on }) => {
    if (String(record.settledOn) > on) return [notYet(on)]
    const filed = fenOf(record.addedTechnicalYuan)
    return filed === undefined ? [] : judgeAsFiled(filed, asked)
  },
  totals,
}

function notYet(on: string): FieldError {
  const text = {
    zh: `日期不能晚于今天（${chineseDay(on)}）`,
    en: `The day cannot be after today, ${on}`,
  }
  return { field: 'settledOn', text }
}
