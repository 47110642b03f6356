import { choice, count } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { conclusions } from '../codes/conclusions.ts'
import { evaluate } from '../rules/conditions.ts'
import { selfScores } from '../rules/self-scores.ts'

const section = 'score'
const unit: Text = { zh: '分', en: 'points' }

type Name = keyof ReturnType<typeof selfScores>

function score(name: Name, about: { label: Text; hint?: Text }) {
  const computed = (answers: Answers) => selfScores(answers)[name]?.toString()
  return count({ section, ...about, unit, places: 0, max: '100', computed })
}

/** 自评得分: derived, never typed. */
export const scoreFields = {
  staffScore: score('staff', {
    label: { zh: '科技人员指标（满分 20）', en: 'Technical staff (of 20)' },
  }),
  researchScore: score('research', {
    label: { zh: '研发投入指标（满分 50）', en: 'Research input (of 50)' },
    hint: { zh: '按所选的指标', en: 'By the indicator that was chosen' },
  }),
  resultsScore: score('results', {
    label: { zh: '科技成果指标（满分 30）', en: 'Results (of 30)' },
    hint: {
      zh: '按所列的知识产权计算。提交日尚未授权或者已过有效期的不计入：提交时逐行核对，须先删除',
      en: 'By the rights that are listed. Those not in force on the day of filing do not count: each line is checked then, and they have to be removed',
    },
  }),
  totalScore: score('total', { label: { zh: '综合评价得分', en: 'Total' } }),
  conclusion: choice({
    section,
    label: { zh: '自评结论', en: 'Conclusion' },
    hint: {
      zh: '按所填数据得出，以评价工作机构审查、公示和公告为准',
      en: 'Follows from your figures; the review, the public notice and the announcement decide',
    },
    choices: conclusions.choices,
    computed: (answers) => evaluate(answers).conclusion,
  }),
}
