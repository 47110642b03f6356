import { choice, day, optional, paragraph, text, yesNo } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { oneLine, type Text } from '#core/text.ts'

const section = 'change'
const sections = [{ id: section, title: { zh: '变化情况', en: 'What has changed' } }]

/** What the enterprise reports. */
export const form = defineForm({
  version: 1,
  sections,
  fields: {
    kind: choice({
      section,
      label: { zh: '变化类别', en: 'Kind of change' },
      choices: [
        { value: 'NAME', label: { zh: '企业更名', en: 'Change of name' } },
        {
          value: 'MATERIAL',
          label: {
            zh: '与评价条件有关的重大变化',
            en: 'A material change that bears on the conditions',
          },
        },
      ],
    }),
    changedOn: day({
      section,
      label: { zh: '变化日期', en: 'Changed on' },
      hint: {
        zh: '更名的填写核准变更登记的日期',
        en: 'Of a name: the day on which the change was registered',
      },
    }),
    newName: text({
      section,
      label: { zh: '变更后的企业名称', en: 'New name' },
      max: 120,
      visibleWhen: ({ kind }) => kind === 'NAME',
    }),
    description: paragraph({
      section,
      label: { zh: '变化情况', en: 'What has changed' },
      hint: {
        zh: '写明变化前后的情况，如合并、分立、主营业务、人员或者经营数据的变化',
        en: 'Before and after: a merger or division, another main business, other staff or figures',
      },
      max: 1000,
    }),
    stillMeets: yesNo({
      section,
      label: { zh: '变化后是否仍符合评价条件', en: 'Are the conditions still met?' },
    }),
    lateReason: optional(
      paragraph({
        section,
        label: { zh: '逾期说明', en: 'Why it is late' },
        hint: {
          zh: '超过报告期限的填写；逾期也可以报告',
          en: 'Only if the time for reporting is over; a late report is still taken',
        },
        max: 500,
      }),
    ),
  },
})

/** What the officer finds. */
export const asks = defineForm({
  version: 1,
  sections,
  fields: {
    outcome: choice({
      section,
      label: { zh: '核实结论', en: 'Finding' },
      choices: [
        { value: 'MET', label: { zh: '仍符合评价条件', en: 'The conditions are still met' } },
        {
          value: 'DOUBTFUL',
          label: {
            zh: '可能不再符合，报主管部门处理',
            en: 'Perhaps no longer met; for the authority to decide',
          },
        },
      ],
    }),
    note: optional(
      paragraph({
        section,
        label: { zh: '核实说明', en: 'Note' },
        hint: {
          zh: '企业和主管部门会看到；可能不再符合的必须填写',
          en: 'The enterprise and the authority read it; needed where the conditions are perhaps no longer met',
        },
        max: 500,
      }),
    ),
  },
  crossCheck: ({ outcome, note }) =>
    outcome === 'DOUBTFUL' && oneLine(note) === '' ? [{ field: 'note', text: noNote }] : [],
})

const noNote: Text = {
  zh: '结论为“可能不再符合”的，请写明核实到的情况和依据，主管部门和企业都会看到',
  en: 'Say what was found and on what it rests: the authority and the enterprise read it',
}
