import { section, sections, seen, unseen, words } from '#core/asked.ts'
import { choice, text } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { revocationGrounds } from '../codes/revocation-grounds.ts'

function ground(hint: { zh: string; en: string }) {
  return choice({
    section,
    label: { zh: '撤销的情形', en: 'Ground of revocation' },
    hint,
    choices: revocationGrounds.choices,
  })
}

export const notifyForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: ground({
      zh: '《科技型中小企业评价办法》第十四条，文字为摘要（待核实）',
      en: 'Article 14 of the measures, abridged (not verified)',
    }),
    facts: words(
      { zh: '事实和证据', en: 'Facts and evidence' },
      {
        zh: `${seen.zh}，请写明时间、行为和证据，便于企业申辩`,
        en: `${seen.en}: name days, conduct and evidence, so that it can answer`,
      },
    ),
  },
})

export const defendForm = defineForm({
  version: 1,
  sections,
  fields: {
    statement: words(
      { zh: '申辩意见', en: 'Defence' },
      {
        zh: '请逐条说明事实和理由；评价工作机构核实时会与您联系，请备好证明材料',
        en: 'Answer point by point. The evaluator will get in touch to verify it; have your proof ready',
      },
    ),
  },
})

export const verifyForm = defineForm({
  version: 1,
  sections,
  fields: {
    conclusion: choice({
      section,
      label: { zh: '核实结论', en: 'Finding' },
      choices: [
        { value: 'FOUNDED', label: { zh: '撤销的情形属实', en: 'The ground is true' } },
        { value: 'UNFOUNDED', label: { zh: '撤销的情形不属实', en: 'The ground is not true' } },
        { value: 'PARTLY', label: { zh: '部分属实', en: 'True in part' } },
      ],
    }),
    opinion: words({ zh: '核实情况和意见', en: 'What was found, and your opinion' }, unseen),
  },
})

export const revokeForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: ground({
      zh: '应当是撤销告知中写明、企业申辩过的情形',
      en: 'The one that was notified and that the enterprise could answer',
    }),
    reason: words({ zh: '撤销的理由', en: 'Why it is revoked' }, seen),
    documentNumber: text({
      section,
      label: { zh: '公告文号', en: 'Number of the document' },
      hint: {
        zh: '撤销公告的文号，随撤销一并公开',
        en: 'Of the announcement of the revocation; made public with it',
      },
      max: 60,
    }),
  },
})

export const keepForm = defineForm({
  version: 1,
  sections,
  fields: { reason: words({ zh: '保留的理由', en: 'Why it is kept' }, seen) },
})
