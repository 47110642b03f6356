import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { type Row, rowsOf, wholeOf } from '../read.ts'

/** Each right is listed once, ends after it began and belongs to a product of the form. */
export function rightErrors(answers: Answers): FieldError[] {
  const rights = rowsOf(answers.ipRights)
  const products = rowsOf(answers.products).length
  return rights.flatMap((right, at) => [
    ...twice(rights, at),
    ...term(right, at),
    ...(answers.products === undefined ? [] : product(right, { at, products })),
  ])
}

function twice(rights: readonly Row[], at: number): FieldError[] {
  const number = plain(rights[at]?.number)
  const first = rights.findIndex((right) => plain(right.number) === number)
  if (number === '' || first === at) return []
  const text = {
    zh: `与第 ${first + 1} 行的授权号（登记号）相同。一项知识产权只能列一次，请删除重复的一行`,
    en: `The same number as in line ${first + 1}. A right is listed once: remove one of the lines`,
  }
  return [{ field: `ipRights.${at}.number`, text }]
}

/** `ZL 2019 1 0123456.7` and `zl201910123456.7` are one number. */
function plain(number: unknown): string {
  return String(number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-－—]/g, '')
    .replace(/^ZL/, '')
}

function term({ grantedOn, expiresOn }: Row, at: number): FieldError[] {
  if (typeof grantedOn !== 'string' || typeof expiresOn !== 'string') return []
  if (expiresOn >= grantedOn) return []
  const text = {
    zh: '有效期不能早于授权日期，请核对',
    en: 'It cannot end before it was granted; check',
  }
  return [{ field: `ipRights.${at}.expiresOn`, text }]
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
