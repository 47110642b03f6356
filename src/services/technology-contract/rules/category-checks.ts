import { isCategory } from '../category.ts'
import { isLicence } from '../fields/contract.ts'
import type { Check } from './check.ts'
import { doubtChecks } from './doubt-checks.ts'

/** Points that hang on the category, by the letters of the checklist: D, T, C, S, R, A. */
export const categoryChecks: readonly Check[] = [
  ...doubtChecks,
  {
    id: 'T03',
    cite: '《技术合同认定规则》（仅见转载）',
    find: (answers) =>
      isCategory(answers, 'TRF', 'LIC') && answers.intellectualProperty === 'NONE'
        ? {
            field: 'intellectualProperty',
            text: {
              zh: '技术转让（许可）合同却选了“未涉及知识产权”，请核对标的和权属约定',
              en: 'A transfer or licence that concerns no intellectual property: check the subject and who owns it',
            },
          }
        : undefined,
  },
  {
    id: 'A03',
    only: 'R2001',
    cite: '《技术合同认定规则》第四十八条第三项（待核实）',
    find: (answers) =>
      isCategory(answers, 'SRV.AGENCY')
        ? {
            field: 'category',
            text: {
              zh: '技术中介合同，请核对中介方是否具备国家要求的资质',
              en: 'A brokerage: check that the broker has the qualification that the state asks for',
            },
          }
        : undefined,
  },
  {
    id: 'T20',
    cite: '技术合同司法解释第二十五条',
    find: (answers) =>
      isLicence(answers) && answers.licenceMode === undefined
        ? {
            field: 'licenceMode',
            text: {
              zh: '未选许可方式，按普通许可登记，请核对合同约定',
              en: 'No kind of licence is chosen, so it counts as an ordinary one; check the contract',
            },
          }
        : undefined,
  },
  {
    id: 'T21',
    cite: '《专利法实施细则》（2023 年）',
    find: (answers) =>
      isCategory(answers, 'LIC.PATENT', 'TRF.PATENT_LICENCE')
        ? {
            field: 'category',
            text: {
              zh: '专利实施许可合同自生效之日起 3 个月内应向国家知识产权局备案，请提示申请单位',
              en: 'A patent licence has to be filed with the patent office within 3 months of taking effect; tell the applicant',
            },
          }
        : undefined,
  },
]
