import { choice, day, judged, money, text, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { currencies, homeCurrency, rateSources } from '../codes/currencies.ts'
import {
  isRoyalty,
  mayBeOpen,
  paymentMethods,
  royaltyBases,
  totalBases,
} from '../codes/payment-methods.ts'
import { originalAmountProblem, rateProblem } from '../exchange.ts'

const section = 'amounts'

/** The final amount is not known yet: it is made good by supplements after registration. */
export function isAmountOpen({ amountOpen }: Answers): boolean {
  return amountOpen === true
}

export function isForeignCurrency({ currency }: Answers): boolean {
  return typeof currency === 'string' && currency !== homeCurrency
}

const ofRoyalty = ({ paymentMethod }: Answers) => isRoyalty(paymentMethod)
const ofUnitPrice = ({ paymentMethod }: Answers) => paymentMethod === 'UNIT'

export const paymentFields = {
  paymentMethod: choice({
    section,
    label: { zh: '支付方式', en: 'Payment' },
    choices: paymentMethods.choices,
  }),
  royaltyBase: choice({
    section,
    label: { zh: '提成基数', en: 'Base of the royalty' },
    choices: royaltyBases.choices,
    visibleWhen: ofRoyalty,
  }),
  royaltyTerms: text({
    section,
    label: { zh: '提成比例和期限', en: 'Rate and years of the royalty' },
    hint: {
      zh: '例如：按销售额 3%，自投产之日起 5 年，逐年递减 0.5 个百分点',
      en: 'For example: 3 % of sales for 5 years from the start of production, falling by 0.5 a year',
    },
    max: 200,
    visibleWhen: ofRoyalty,
  }),
  unitPrice: text({
    section,
    label: { zh: '单价和计价单位', en: 'Unit price and unit' },
    hint: { zh: '例如：每个样品 1,200 元', en: 'For example: 1,200 yuan a sample' },
    max: 200,
    visibleWhen: ofUnitPrice,
  }),
  amountOpen: yesNo({
    section,
    label: { zh: '总金额在申请时是否尚不能确定', en: 'Is the total still open?' },
    hint: {
      zh: '选“是”的，登记后金额确定或者变化时补报，享受税收优惠、提取奖酬金以前必须补报（《技术合同认定规则》第五十一条，据转述，待核实）',
      en: 'If yes, the amount is made good after registration, before any tax relief or reward (rules of 2001, article 51; not verified)',
    },
    visibleWhen: ({ paymentMethod }) => mayBeOpen(paymentMethod),
  }),
  amountOpenReason: text({
    section,
    label: { zh: '不能确定的原因', en: 'Why it is open' },
    max: 200,
    visibleWhen: isAmountOpen,
  }),
  totalBasis: choice({
    section,
    label: { zh: '下面填写的总金额是', en: 'The total below is' },
    choices: totalBases.choices,
    visibleWhen: isAmountOpen,
  }),
  currency: choice({
    section,
    label: { zh: '合同币种', en: 'Currency' },
    choices: currencies.choices,
  }),
  originalAmount: judged({
    section,
    label: { zh: '原币金额', en: 'Amount in that currency' },
    problem: originalAmountProblem,
    visibleWhen: isForeignCurrency,
  }),
  exchangeRate: judged({
    section,
    label: { zh: '折算汇率', en: 'Exchange rate' },
    hint: { zh: '1 单位原币折合人民币多少元', en: 'Yuan for one unit of the currency' },
    problem: rateProblem,
    visibleWhen: isForeignCurrency,
  }),
  rateOn: day({
    section,
    label: { zh: '汇率日期', en: 'Day of the rate' },
    visibleWhen: isForeignCurrency,
  }),
  rateSource: choice({
    section,
    label: { zh: '汇率来源', en: 'Source of the rate' },
    choices: rateSources.choices,
    visibleWhen: isForeignCurrency,
  }),
  totalYuan: money({
    section,
    label: { zh: '合同成交总金额', en: 'Total of the contract' },
    hint: {
      zh: '金额尚未确定的，填写合同已约定的金额或者预估金额。外币合同填写折成人民币的金额：原币金额乘以汇率，四舍五入到分（平台设定，未见国家规定）',
      en: 'While the total is open, the fixed part or an estimate. For a foreign currency, in yuan: amount times rate, rounded half up to the fen (setting of this platform; no national rule was found)',
    },
    above: 0n,
  }),
}
