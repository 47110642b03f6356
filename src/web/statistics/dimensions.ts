import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'

/** By what a service can be counted: its own dimensions, the applicant's area and the month. */
export function dimensionsOf({ statistics }: Service): { id: string; title: Text }[] {
  return [
    ...(statistics?.dimensions ?? []).map(({ id, title }) => ({ id, title })),
    { id: 'area', title: { zh: '申请单位所在地区', en: 'Area of the applicant' } },
    { id: 'month', title: { zh: '月份', en: 'Month' } },
  ]
}
