import { chineseDay, type Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { formatYuan, readYuan, sumFen } from '#core/money.ts'
import { fenOf, nonTechnicalFen } from './amounts.ts'
import { convertedFen } from './exchange.ts'
import { isBuyerInChina } from './fields/buyer.ts'
import { isForeignCurrency } from './fields/payment.ts'
import { crossesBorder, isImport } from './fields/trade.ts'

/** Rules across the fields of one contract; only parts that are right by themselves are given. */
export function crossCheck(answers: Answers): FieldError[] {
  return [
    ...firstDayErrors(answers),
    ...termErrors(answers),
    ...deductionErrors(answers),
    ...exchangeErrors(answers),
    ...registeredErrors(answers),
    ...borderErrors(answers),
    ...translationErrors(answers),
  ]
}

/** Registration began with the measures of 2000: an earlier year is a slip of the pen. */
const earliest = '2000-01-01'

function firstDayErrors(answers: Answers): FieldError[] {
  return ['signedOn', 'beginsOn', 'endsOn', 'rateOn'].flatMap((field) => {
    const day = answers[field]
    if (typeof day !== 'string' || day >= earliest) return []
    const text = {
      zh: `${chineseDay(day)}早于 2000 年，认定登记办法尚未施行，请核对年份`,
      en: `${day} is before 2000, when there was no registration yet; check the year`,
    }
    return [{ field, text }]
  })
}

// A contract may take effect before it was signed, so only its end is compared with both days.
function termErrors({ signedOn, beginsOn, endsOn }: Answers): FieldError[] {
  if (typeof endsOn !== 'string' || endsOn < earliest) return []
  if (typeof beginsOn === 'string' && endsOn < beginsOn) {
    return [endError({ zh: '有效期起', en: 'first day in force' }, { endsOn, other: beginsOn })]
  }
  if (typeof signedOn === 'string' && endsOn < signedOn) {
    return [endError({ zh: '签订日期', en: 'day of signing' }, { endsOn, other: signedOn })]
  }
  return []
}

function endError(
  name: { zh: string; en: string },
  { endsOn, other }: { endsOn: Day; other: Day },
): FieldError {
  return {
    field: 'endsOn',
    text: {
      zh: `有效期止（${chineseDay(endsOn)}）不能早于${name.zh}（${chineseDay(other)}）`,
      en: `The last day in force (${endsOn}) cannot be before the ${name.en} (${other})`,
    },
  }
}

/** Named at the line that first takes the sum over the total. */
function deductionErrors(answers: Answers): FieldError[] {
  const total = fenOf(answers.totalYuan)
  const amounts = nonTechnicalFen(answers).filter((fen) => fen !== undefined)
  if (total === undefined) return []
  const sum = sumFen(amounts)
  const line = amounts.findIndex((_, at) => sumFen(amounts.slice(0, at + 1)) > total)
  if (line < 0) return []
  return [
    {
      field: `nonTechnical.${line}.yuan`,
      text: {
        zh: `非技术性费用合计 ${readYuan(sum, 'zh')}，超过了合同成交总金额 ${readYuan(total, 'zh')}`,
        en: `The non-technical costs come to ${readYuan(sum, 'en')}, more than the total of ${readYuan(total, 'en')}`,
      },
    },
  ]
}

/** The total of a contract in a foreign currency is its amount times the rate, to the fen. */
function exchangeErrors(answers: Answers): FieldError[] {
  const { originalAmount, exchangeRate } = answers
  if (!isForeignCurrency(answers) || originalAmount === undefined || exchangeRate === undefined)
    return []
  const fen = convertedFen(originalAmount, exchangeRate)
  if (fen === undefined) return [{ field: 'originalAmount', text: tooLarge }]
  const total = fenOf(answers.totalYuan)
  if (total === undefined || total === fen) return []
  const text = {
    zh: `合同成交总金额应为 ${formatYuan(fen)} 元：原币金额 ${originalAmount} 乘以汇率 ${exchangeRate}，四舍五入到分`,
    en: `The total must be ${formatYuan(fen)} yuan: ${originalAmount} times ${exchangeRate}, rounded half up to the fen`,
  }
  return [{ field: 'totalYuan', text }]
}

function registeredErrors({ registeredElsewhere, earlierNumber }: Answers): FieldError[] {
  if (registeredElsewhere !== true) return []
  const number = earlierNumber === undefined ? '' : `（编号 ${earlierNumber}）`
  const numberEn = earlierNumber === undefined ? '' : ` (number ${earlierNumber})`
  const text = {
    zh: `一份合同只登记一次（核查要点 G05），已经登记的合同${number}不能再登记。内容有变的，请向原登记机构申请变更登记`,
    en: `A contract is registered once (point G05): one that is registered already${numberEn} cannot be again. If it has changed, ask the registry that registered it for an amendment`,
  }
  return [{ field: 'registeredElsewhere', text }]
}

function borderErrors(answers: Answers): FieldError[] {
  if (!crossesBorder(answers) || answers.buyerCountry === undefined) return []
  if (!isBuyerInChina(answers)) return []
  return [{ field: 'buyerCountry', text: isImport(answers) ? foreignSeller : foreignBuyer }]
}

function translationErrors({ translationPromised }: Answers): FieldError[] {
  if (translationPromised !== false) return []
  return [{ field: 'translationPromised', text: promise }]
}

const tooLarge = {
  zh: '折合人民币后金额过大，请核对原币金额和汇率',
  en: 'Too large in yuan; check the amount and the rate',
}
const foreignSeller = {
  zh: '技术进口合同的对方是境外卖方，国别（地区）不能是中国；境内交易请在“技术进出口”中选“境内技术交易”',
  en: 'The other party of an import is the seller abroad, so this cannot be China; choose “Within China” above for a domestic contract',
}
const foreignBuyer = {
  zh: '技术出口合同的对方是境外买方，国别（地区）不能是中国；境内交易请在“技术进出口”中选“境内技术交易”',
  en: 'The other party of an export is the buyer abroad, so this cannot be China; choose “Within China” above for a domestic contract',
}
const promise = {
  zh: '中文译本必须与原文一致；请核对译本后选“是”',
  en: 'The translation must say the same as the original: check it and answer yes',
}
