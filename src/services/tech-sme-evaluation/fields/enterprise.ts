import { choice, day, money, pattern, text, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { industries } from '../codes/industries.ts'

const section = 'enterprise'

function isInZone({ inZone }: Answers): boolean {
  return inZone === true
}

/** 企业注册登记表, as far as the applicant's account does not know it. */
export const enterpriseFields = {
  year: pattern({
    section,
    label: { zh: '评价年度', en: 'Year of evaluation' },
    hint: { zh: '四位年份，即提交信息表的年度', en: 'Four digits: the year in which you file' },
    form: /^20(1[7-9]|[2-9]\d)$/,
    wrong: {
      zh: '请填写四位年份，2017 年以后，例如 2026',
      en: 'A year of four digits from 2017 on, such as 2026',
    },
  }),
  foundedOn: day({
    section,
    label: { zh: '成立日期', en: 'Founded on' },
    hint: {
      zh: '以营业执照为准。评价年度内成立的，以下数据填写成立以来的实际情况（待核实）',
      en: 'As in the business licence. An enterprise founded in the year of evaluation gives the figures since then (not verified)',
    },
  }),
  registeredCapitalYuan: money({
    section,
    label: { zh: '注册资本', en: 'Registered capital' },
    hint: {
      zh: '以元为单位，外币折合人民币',
      en: 'In yuan; a foreign currency converted into yuan',
    },
  }),
  industry: choice({
    section,
    label: { zh: '所属行业', en: 'Industry' },
    choices: industries.choices,
  }),
  inZone: yesNo({
    section,
    label: {
      zh: '是否在国家高新技术产业开发区内',
      en: 'Is the enterprise in a national high-tech zone?',
    },
  }),
  zoneName: text({
    section,
    label: { zh: '所在国家高新区', en: 'Name of the zone' },
    max: 60,
    visibleWhen: isInZone,
  }),
}
