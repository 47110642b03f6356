import { day, text, tree, yesNo } from '#core/fields.ts'
import { categories } from '../codes/categories.ts'

const section = 'contract'

export const contractFields = {
  projectName: text({
    section,
    label: { zh: '项目名称', en: 'Project name' },
    hint: { zh: '填写合同上的全称', en: 'The full name as in the contract' },
    max: 200,
  }),
  category: tree({
    section,
    label: { zh: '合同类别', en: 'Category' },
    hint: {
      zh: '以合同约定的权利义务为准，不以合同名称为准',
      en: 'By the rights and duties that the contract sets out, not by its title',
    },
    choices: categories.choices,
  }),
  signedOn: day({ section, label: { zh: '签订日期', en: 'Signed on' } }),
  beginsOn: day({ section, label: { zh: '有效期起', en: 'In force from' } }),
  endsOn: day({
    section,
    label: { zh: '有效期止', en: 'In force until' },
    hint: {
      zh: '请在合同有效期内申请登记',
      en: 'Apply while the contract is in force',
    },
  }),
  relatedParties: yesNo({
    section,
    label: { zh: '是否关联交易', en: 'Are the parties related?' },
    hint: {
      zh: '买卖双方之间有控制、共同控制或者重大影响关系的，选“是”',
      en: 'Yes if one party controls or greatly influences the other, or both are under one control',
    },
  }),
}
