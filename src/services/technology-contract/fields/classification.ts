import { tree } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { intellectualProperty } from '../codes/intellectual-property.ts'
import { planSources } from '../codes/plan-sources.ts'
import { socialGoals } from '../codes/social-goals.ts'
import { technicalFields } from '../codes/technical-fields.ts'

const section = 'classification'

/** Whether the project belongs to a government plan. */
export function isPlanProject(answers: Answers): boolean {
  return typeof answers.planSource === 'string' && answers.planSource !== 'NONE'
}

export const classificationFields = {
  planSource: tree({
    section,
    label: { zh: '项目计划来源', en: 'Plan that the project belongs to' },
    hint: {
      zh: '不属于政府科技计划的，选“计划外”',
      en: '“Outside any plan” unless a government plan',
    },
    choices: planSources.choices,
  }),
  intellectualProperty: tree({
    section,
    label: { zh: '知识产权', en: 'Intellectual property' },
    choices: intellectualProperty.choices,
  }),
  field: tree({
    section,
    label: { zh: '技术领域', en: 'Technical field' },
    choices: technicalFields.choices,
  }),
  goal: tree({
    section,
    label: { zh: '社会经济目标', en: 'Socio-economic goal' },
    choices: socialGoals.choices,
  }),
}
