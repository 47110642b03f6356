import { count, yesNo } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { crossCheck } from '../cross-check.ts'
import { directFields } from '../fields/direct.ts'
import { eligibilityFields } from '../fields/eligibility.ts'
import { financeFields } from '../fields/finance.ts'
import { persons } from '../fields/staff.ts'
import { paperFields } from './papers.ts'

const { resident, permitted } = eligibilityFields
const { revenueYuan, costYuan, researchYuan, assetsYuan } = financeFields
const { direct, directRoute, certificateOn, awardYear, awardRank } = directFields
const { instituteOn, standardOn, standardRank } = directFields

const unit = { zh: '项', en: 'rights' }

/** Short: totals instead of tables, no names, no files. */
export const form = defineForm({
  version: 1,
  initial: { direct: false, foundedThisYear: false },
  sections: [
    { id: 'eligibility', title: { zh: '参评条件', en: 'Conditions' } },
    { id: 'staff', title: { zh: '人员', en: 'Staff' } },
    { id: 'finance', title: { zh: '财务数据（上一会计年度）', en: 'Figures of the year before' } },
    { id: 'results', title: { zh: '知识产权', en: 'Intellectual property' } },
    { id: 'direct', title: { zh: '直接确认', en: 'Direct confirmation' } },
    {
      id: 'papers',
      title: { zh: '手头的材料', en: 'Papers at hand' },
      intro: {
        zh: '已经备好的选“是”。这里不上传文件。',
        en: 'Yes for what is ready. Nothing is uploaded here.',
      },
    },
  ],
  fields: {
    resident,
    permitted,
    clean: yesNo({
      section: 'eligibility',
      label: {
        zh: '上一年和当年没有重大安全、重大质量事故和严重环境违法、科研严重失信行为，也不在经营异常名录和严重违法失信企业名单中',
        en: 'In the year before and this year no major accident, no serious environmental or integrity breach, and on neither the abnormal-operation nor the seriously-unlawful list',
      },
    }),
    foundedThisYear: yesNo({
      section: 'eligibility',
      label: { zh: '是否今年成立', en: 'Was the enterprise founded this year?' },
      hint: {
        zh: '今年成立的，以下各项填写成立以来的数据',
        en: 'If so, give the figures since then',
      },
    }),
    totalStaff: persons({
      label: { zh: '职工总数', en: 'Staff' },
      hint: {
        zh: '在职的，以及全年累计工作满 6 个月的兼职、临时聘用人员',
        en: 'Employed, and part-time or temporary with six months of work in the year',
      },
      min: '0.1',
    }),
    technicalStaff: persons({
      label: { zh: '其中：科技人员', en: 'Of them technical staff' },
      hint: {
        zh: '直接从事研发和相关技术创新活动，以及专门从事其管理和直接服务的人员',
        en: 'Who do research and related innovation, or manage and directly serve it',
      },
    }),
    revenueYuan,
    costYuan,
    researchYuan,
    assetsYuan,
    classOne: count({
      section: 'results',
      label: { zh: '有效的 I 类知识产权', en: 'Rights of class I in force' },
      hint: {
        zh: '发明专利、植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计专有权',
        en: 'Invention patents, plant varieties, national crop varieties, national new drugs, first-class protected Chinese medicines, layout designs',
      },
      unit,
      places: 0,
      max: '200',
    }),
    classTwo: count({
      section: 'results',
      label: { zh: '有效的 II 类知识产权', en: 'Rights of class II in force' },
      hint: {
        zh: '实用新型专利、外观设计专利、软件著作权；不含商标',
        en: 'Utility models, design patents, software copyright; not trademarks',
      },
      unit,
      places: 0,
      max: '200',
    }),
    direct,
    directRoute,
    certificateOn,
    awardYear,
    awardRank,
    instituteOn,
    standardOn,
    standardRank,
    ...paperFields,
  },
  crossCheck,
})
