import type { Answers } from '#core/form.ts'
import { oneLine } from '#core/text.ts'
import { rowsOf } from './read.ts'

/** The year and what it is; the enterprise stands beside it in every list. */
export function titleOf({ year }: Answers): string {
  const known = typeof year === 'string' && /^20\d{2}$/.test(year)
  return known ? `${year}年度科技型中小企业评价` : '科技型中小企业评价（未填年度）'
}

/** Main products, and rights and certificates by their numbers. */
export function searchTerms({ products, ipRights, certificateNumber }: Answers): string[] {
  const names = rowsOf(products).map(({ name }) => name)
  const rights = rowsOf(ipRights).map(({ number }) => number)
  return [...names, ...rights, certificateNumber].map(oneLine).filter((term) => term !== '')
}
