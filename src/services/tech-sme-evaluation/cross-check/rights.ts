import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { type Row, rowsOf, wholeOf } from '../read.ts'
import { rightNumber } from './right-number.ts'

/** Each right is listed once, has not ended before the year, and belongs to a product of the form. */
export function rightErrors(answers: Answers): FieldError[] {
  const rights = rowsOf(answers.ipRights)
  const products = rowsOf(answers.products).length
  return rights.flatMap((right, at) => [
    ...twice(rights, at),
    ...term(right, { at, year: answers.year }),
    ...(answers.products === undefined ? [] : product(right, { at, products })),
  ])
}

function twice(rights: readonly Row[], at: number): FieldError[] {
  const number = rightNumber(rights[at] ?? {})
  const first = rights.findIndex((right) => rightNumber(right) === number)
  if (number === '' || first === at) return []
  const text = {
    zh: `与第 ${first + 1} 行的授权号（登记号）相同。一项知识产权只能列一次，请删除重复的一行`,
    en: `The same number as in line ${first + 1}. A right is listed once: remove one of the lines`,
  }
  return [{ field: `ipRights.${at}.number`, text }]
}

/** The form has no today: a right that ended within the year is found when the form is filed. */
function term(
  { grantedOn, expiresOn }: Row,
  { at, year }: { at: number; year: unknown },
): FieldError[] {
  if (typeof expiresOn !== 'string') return []
  const field = `ipRights.${at}.expiresOn`
  if (typeof grantedOn === 'string' && expiresOn < grantedOn) return [{ field, text: endsTooEarly }]
  const ended = typeof year === 'string' && expiresOn.slice(0, 4) < year
  return ended ? [{ field, text: endedBefore(year) }] : []
}

function product(
  { product }: Row,
  { at, products }: { at: number; products: number },
): FieldError[] {
  const line = wholeOf(product)
  if (line === undefined || line <= products) return []
  const text = {
    zh: `主要产品（服务）只有 ${products} 行，请填写其中的行号`,
    en: `There are ${products} lines of products: give the number of one of them`,
  }
  return [{ field: `ipRights.${at}.product`, text }]
}

const endsTooEarly = {
  zh: '有效期不能早于授权日期，请核对',
  en: 'It cannot end before it was granted; check',
}

function endedBefore(year: string) {
  return {
    zh: `在评价年度 ${year} 年以前已过有效期，不计入得分。请删除这一行，或者更正有效期`,
    en: `It ended before ${year}, the year of evaluation, and does not count. Remove the line or correct the day`,
  }
}
