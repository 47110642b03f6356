import { files, optional } from '#core/fields.ts'
import { groundedCite, grounds } from '#core/policy.ts'
import { type Material, materials } from '../materials.ts'

const section = 'attachments'
const papers = ['pdf', 'ofd', 'png', 'jpeg']
const tables = [...papers, 'docx', 'doc', 'xlsx', 'xls']

function paper({ label, about, cite, ground, offered }: Material, accept: readonly string[]) {
  return files({
    section,
    label,
    hint: {
      zh: `${about.zh}（依据：${groundedCite({ cite, ground })}）`,
      en: `${about.en} (${grounds[ground].en})`,
    },
    max: 10,
    accept,
    visibleWhen: offered,
  })
}

export const attachmentFields = {
  licence: paper(materials.licence, papers),
  statements: paper(materials.statements, tables),
  researchLedger: paper(materials.researchLedger, tables),
  staffList: paper(materials.staffList, tables),
  ipProofs: paper(materials.ipProofs, papers),
  declaration: paper(materials.declaration, papers),
  otherPapers: optional(
    files({
      section,
      label: { zh: '其他材料', en: 'Other papers' },
      max: 10,
      accept: tables,
    }),
  ),
}
