import type { Choice } from '#core/choices.ts'
import { choice, day, optional, text, tree, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { isCategory } from '../category.ts'
import { categories } from '../codes/categories.ts'
import { categories2026 } from '../codes/categories-2026.ts'
import { licenceModes } from '../codes/licence-modes.ts'
import { contractLanguages, signatories } from '../codes/trade.ts'

const section = 'contract'

const modeHint = {
  zh: '合同没有约定或者约定不明的，按普通许可（技术合同司法解释第二十五条）',
  en: 'Ordinary where the contract agrees on none (judicial interpretation, article 25)',
}

/** A licence under either pack: `LIC`, and what the rules of 2001 count as a transfer. */
export function isLicence(answers: Answers): boolean {
  return isCategory(answers, 'LIC', 'TRF.PATENT_LICENCE')
}

function kindFields(choices: readonly Choice[]) {
  return {
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
      choices,
    }),
    licenceMode: optional(
      choice({
        section,
        label: { zh: '许可方式', en: 'Kind of licence' },
        hint: modeHint,
        choices: licenceModes.choices,
        visibleWhen: isLicence,
      }),
    ),
  }
}

const termFields = {
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
  signedBy: choice({
    section,
    label: { zh: '合同由谁签字', en: 'Who signed for you' },
    choices: signatories.choices,
  }),
  contractLanguage: choice({
    section,
    label: { zh: '合同文本的语言', en: 'Language of the contract' },
    choices: contractLanguages.choices,
  }),
  relatedParties: yesNo({
    section,
    label: { zh: '是否关联交易', en: 'Are the parties related?' },
    hint: {
      zh: '双方之间有控制、共同控制或者重大影响关系的，选“是”',
      en: 'Yes if one party controls or greatly influences the other, or both are under one control',
    },
  }),
  registeredElsewhere: yesNo({
    section,
    label: {
      zh: '本合同是否已经登记过',
      en: 'Has this contract been registered before?',
    },
    hint: {
      zh: '包括由对方当事人或者在其他地区登记的；一份合同只登记一次',
      en: 'Also by the other party or in another place; a contract is registered once',
    },
  }),
  earlierNumber: optional(
    text({
      section,
      label: { zh: '已有的登记编号', en: 'Number of that registration' },
      max: 40,
      visibleWhen: ({ registeredElsewhere }) => registeredElsewhere === true,
    }),
  ),
}

/** Know-how that is only licensed is a transfer under the rules of 2001; the later ones tell it apart. */
const knowhowLicence = optional(
  choice({
    section,
    label: { zh: '技术秘密的许可方式', en: 'Licence of the know-how' },
    hint: {
      zh: '只许可使用、不转让技术秘密的才选；2026 年 3 月 1 日以后受理的归入技术许可（待核实）',
      en: 'Only if the know-how is licensed and not assigned: if accepted from 2026-03-01 on, it counts as a licence (not verified)',
    },
    choices: licenceModes.choices,
    visibleWhen: (answers) => isCategory(answers, 'TRF.KNOWHOW'),
  }),
)

export const contractFields2001 = {
  ...kindFields(categories.choices),
  knowhowLicence,
  ...termFields,
}

export const contractFields2026 = { ...kindFields(categories2026.choices), ...termFields }
