import { count } from '#core/fields.ts'
import type { Text } from '#core/text.ts'

const section = 'staff'
const unit: Text = { zh: '人', en: 'persons' }
const most = '1000000'

const sixMonths: Text = {
  zh: '全年累计工作满 6 个月的才计入',
  en: 'Only those who worked six months or more in the year',
}

/** A number of persons with at most one decimal. */
export function persons({ label, hint, min = '0' }: { label: Text; hint?: Text; min?: string }) {
  return count({ section, label, unit, places: 1, min, max: most, ...(hint && { hint }) })
}

/** Averages may have one decimal. How the average is formed is a policy: no rule for it was read. */
export const staffFields = {
  totalStaff: persons({
    label: { zh: '职工总数', en: 'Staff' },
    hint: {
      zh: '等于下面三项之和，可以填平均数，保留一位小数。在职：签订劳动合同或者缴纳社会保险的',
      en: 'The sum of the three below; an average may have one decimal. Employed: with a labour contract or social insurance',
    },
    min: '0.1',
  }),
  totalEmployed: persons({ label: { zh: '职工：在职', en: 'Staff: employed' } }),
  totalPartTime: persons({
    label: { zh: '职工：兼职', en: 'Staff: part-time' },
    hint: sixMonths,
  }),
  totalTemporary: persons({
    label: { zh: '职工：临时聘用', en: 'Staff: temporary' },
    hint: sixMonths,
  }),
  technicalStaff: persons({
    label: { zh: '科技人员数', en: 'Technical staff' },
    hint: {
      zh: '直接从事研发和相关技术创新活动，以及专门从事这些活动的管理和直接服务的人员；等于下面三项之和',
      en: 'Who do research and related innovation, or manage and directly serve it; the sum of the three below',
    },
  }),
  technicalEmployed: persons({ label: { zh: '科技人员：在职', en: 'Technical staff: employed' } }),
  technicalPartTime: persons({
    label: { zh: '科技人员：兼职', en: 'Technical staff: part-time' },
    hint: sixMonths,
  }),
  technicalTemporary: persons({
    label: { zh: '科技人员：临时聘用', en: 'Technical staff: temporary' },
    hint: sixMonths,
  }),
}

/** A number of persons with the three that it is made of. */
export const staffSums = [
  { whole: 'totalStaff', parts: ['totalEmployed', 'totalPartTime', 'totalTemporary'] },
  {
    whole: 'technicalStaff',
    parts: ['technicalEmployed', 'technicalPartTime', 'technicalTemporary'],
  },
] as const
