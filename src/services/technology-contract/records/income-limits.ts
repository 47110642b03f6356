import { chineseDay } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'

/** Money cannot have come after the day on which it is filed or verified. */
export function notYet(on: string): FieldError {
  const text = {
    zh: `到账日期不能晚于今天（${chineseDay(on)}）`,
    en: `The day of receipt cannot be after today, ${on}`,
  }
  return { field: 'receivedOn', text }
}

/** Money from before the contract was signed is looked at twice: somebody says why. */
export function tooEarly(
  signedOn: unknown,
  { record, asked }: { record: Answers; asked: Answers },
): FieldError | undefined {
  if (typeof signedOn !== 'string' || String(record.receivedOn) >= signedOn) return undefined
  const hasWords = [record.note, asked.note].some((one) => typeof one === 'string' && one.trim())
  if (hasWords) return undefined
  const text = {
    zh: `到账日期早于合同签订日期（${chineseDay(signedOn)}），请核对；确实如此的，请写明原因，如预付款`,
    en: `The money came before the contract was signed on ${signedOn}. Check the day; if it is right, say why, such as an advance`,
  }
  return { field: 'note', text }
}

/** All income together may not exceed what was registered, with its supplements. */
export function aboveLimit({ before, limit }: { before: bigint; limit: bigint }): FieldError {
  const left = limit - before
  const text = {
    zh: `累计将超过技术交易额 ${readYuan(limit, 'zh')}：已核定 ${readYuan(before, 'zh')}，尚可核定 ${readYuan(left, 'zh')}。金额有增加的，请先补报或者变更登记`,
    en: `Together this would exceed the technical amount of ${readYuan(limit, 'en')}: ${readYuan(before, 'en')} is verified, ${readYuan(left, 'en')} is left. If the price has grown, file a supplement or an amendment first`,
  }
  return { field: 'verifiedTechnicalYuan', text }
}
