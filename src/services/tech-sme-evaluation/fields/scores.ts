import { choice, count } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { conclusions } from '../codes/conclusions.ts'
import { evaluate } from '../rules/conditions.ts'
import { selfScores } from '../rules/self-scores.ts'

const section = 'score'
const unit: Text = { zh: '分', en: 'points' }

type Name = keyof ReturnType<typeof selfScores>

function score(label: Text, name: Name) {
  const computed = (answers: Answers) => selfScores(answers)[name]?.toString()
  return count({ section, label, unit, places: 0, max: '100', computed })
}

/** 自评得分: derived, never typed. */
export const scoreFields = {
  staffScore: score({ zh: '科技人员指标（满分 20）', en: 'Technical staff (of 20)' }, 'staff'),
  researchScore: score({ zh: '研发投入指标（满分 50）', en: 'Research input (of 50)' }, 'research'),
  resultsScore: score({ zh: '科技成果指标（满分 30）', en: 'Results (of 30)' }, 'results'),
  totalScore: score({ zh: '综合评价得分', en: 'Total' }, 'total'),
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
