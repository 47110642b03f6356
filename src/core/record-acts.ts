import { paragraph } from './fields.ts'
import { defineForm } from './form.ts'
import type { Text } from './text.ts'

const section = 'return'

/** What an officer is asked when returning a record. */
export const recordReturnForm = defineForm({
  version: 1,
  sections: [{ id: section, title: { zh: '退回', en: 'Return' } }],
  fields: {
    reason: paragraph({
      section,
      label: { zh: '退回原因', en: 'Reason' },
      hint: {
        zh: '申请单位会看到，请写明怎样更正',
        en: 'The applicant is shown it: say how to put it right',
      },
      max: 1000,
    }),
  },
})

/** What the acts on a record are called in journal and history. */
export const recordActs: Record<string, Text> = {
  'record:file': { zh: '申报记录', en: 'Record filed' },
  'record:verify': { zh: '审核记录', en: 'Record verified' },
  'record:return': { zh: '退回记录', en: 'Record returned' },
  'record:withdraw': { zh: '撤回记录', en: 'Record withdrawn' },
  'record:close': { zh: '记录不再办理', en: 'Record closed' },
}
