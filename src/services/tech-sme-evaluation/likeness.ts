import type { Service } from '#core/service.ts'
import { barringStates } from './states.ts'

/** One evaluation of an enterprise a year: the key is year and credit code. None while the year is no year. */
export const likeness: NonNullable<Service['likeness']> = ({ applicantCode, answers }) => {
  const { year } = answers
  return typeof year === 'string' && /^20\d{2}$/.test(year) ? [`${year}:${applicantCode}`] : []
}

/** After a revocation too (国科火字〔2019〕87号、〔2020〕44号, read in reprints). */
export const bars: NonNullable<Service['bars']> = {
  states: barringStates,
  text: {
    zh: '贵单位本年度已有一件评价在办理、已经入库，或者登记编号已被撤销，同一年度不能再提交一件。请打开原办件查看；公告前可以撤回原件后重新提交',
    en: 'Your enterprise has an evaluation of this year that is under way, was entered, or was revoked; a second one cannot be filed. Open that case; before its announcement it can be withdrawn and filed anew',
  },
}
