import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { rowsOf } from './read.ts'
import { formAndPapers, type Source } from './rules/sources.ts'

/** A paper that goes with the form: for which cases, and where that was read. */
export type Material = Source & { label: Text; about: Text; offered: (answers: Answers) => boolean }

const always = () => true

export const materials = {
  licence: {
    label: { zh: '营业执照', en: 'Business licence' },
    about: {
      zh: '载明统一社会信用代码的扫描件',
      en: 'A scan that shows the credit code',
    },
    ...formAndPapers,
    offered: always,
  },
  statements: {
    label: { zh: '财务报表', en: 'Financial statements' },
    about: {
      zh: '上一会计年度的资产负债表、利润表；当年成立的为成立以来的报表',
      en: 'Balance sheet and income statement of the year before; since its founding for a new enterprise',
    },
    ...formAndPapers,
    offered: always,
  },
  researchLedger: {
    label: { zh: '研发费用证明', en: 'Proof of R&D expense' },
    about: {
      zh: '研发支出辅助账或者加计扣除申报表',
      en: 'The R&D ledger, or the return for the extra deduction',
    },
    ...formAndPapers,
    offered: always,
  },
  staffList: {
    label: { zh: '职工和科技人员名单', en: 'List of staff and technical staff' },
    about: {
      zh: '注明岗位、在职、兼职或者临时聘用、全年工作月数',
      en: 'With post, kind of employment and months worked in the year',
    },
    ...formAndPapers,
    offered: always,
  },
  ipProofs: {
    label: { zh: '知识产权证书', en: 'Certificates of intellectual property' },
    about: {
      zh: '授权或者登记证书，以及仍然有效的证明',
      en: 'Certificates, and proof that they are in force',
    },
    ...formAndPapers,
    offered: ({ ipRights }) => rowsOf(ipRights).length > 0,
  },
  declaration: {
    label: { zh: '承诺书', en: 'Declaration' },
    about: {
      zh: '法定代表人签字、盖章并注明日期，承诺所填内容真实、准确、合法',
      en: 'Signed by the legal representative, sealed and dated: what is filed is true, exact and lawful',
    },
    ...formAndPapers,
    offered: always,
  },
} as const satisfies Record<string, Material>
