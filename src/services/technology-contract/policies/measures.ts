/** The measures of 2000 apply from the first day to the second, those of 2026 from the third (not verified). */
export const fromOldMeasures = '2000-02-16'
export const untilNewMeasures = '2026-02-28'
export const fromNewMeasures = '2026-03-01'

const draft = '《技术合同认定登记管理办法》2024 年 12 月征求意见稿'

/** An article of the draft of 2024, while the text of 2026 is not loaded. */
export function draftOf2024(article: string): string {
  return `${draft}${article}；2026 年正式文本尚未收录（待核实）`
}
