import { day, optional } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { section, sections, seen, words } from './words.ts'

export const takeoverForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '接手原因', en: 'Why you take it over' },
      { zh: '记入办理记录', en: 'Kept in the record of the case' },
    ),
  },
})

export const referForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '转送原因', en: 'Why it is sent on' },
      {
        zh: '企业和接收的评价工作机构会看到这段文字',
        en: 'The enterprise and the evaluator that receives it are shown this text',
      },
    ),
  },
})

export const returnForm = defineForm({
  version: 1,
  sections,
  fields: {
    // Comments at fields and failed points of the checklist say it too; one of the three there must be.
    reason: optional(
      words(
        { zh: '需要补正的内容', en: 'What has to be corrected' },
        {
          zh: `${seen.zh}，请写明怎样改；已在具体项目上写了意见的可以不填`,
          en: `${seen.en}: say how to put it right. May be left out where comments at fields say it`,
        },
      ),
    ),
    correctBy: optional(
      day({
        section,
        label: { zh: '请在此日前补正', en: 'To be corrected by' },
        hint: {
          zh: '可以不填；只作提示，过期不影响企业重新提交',
          en: 'May be left out. A reminder only: a later correction is still taken',
        },
      }),
    ),
  },
})

export const refuseForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '不予入库的理由', en: 'Why it is not entered' },
      {
        zh: `${seen.zh}；标为“不符合”的审查要点会自动附上`,
        en: `${seen.en}; the points of the checklist that are not met go with it`,
      },
    ),
  },
})
