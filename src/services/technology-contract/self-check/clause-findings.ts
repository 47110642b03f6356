import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { isCategory } from '../category.ts'
import { clauses } from './clauses.ts'
import { hold, type Look } from './look.ts'

const topic = 'clause'

/** Which of the clauses that this contract should have are there. */
export function clauseFindings(look: Look): Finding[] {
  const { answers } = look
  return Object.entries(clauses)
    .filter(([, { when }]) => when?.(answers) ?? true)
    .flatMap(([field, { label, point }]) => {
      const outcome = answers[field] === true ? 'pass' : 'missing'
      const id = point(answers)
      if (id !== 'CC845') return hold(look, id, { topic, outcome, text: label })
      return [usual(look, { field, label, outcome })]
    })
}

type Usual = { field: string; label: Text; outcome: 'pass' | 'missing' }

/** What a contract usually says; where it is silent on ownership, the Civil Code decides. */
function usual({ category }: Look, { field, label, outcome }: Usual): Finding {
  const about = { rule: 'CC845', topic, ground: 'law' } as const
  if (outcome === 'pass' || field !== 'clauseOwnership') {
    return { ...about, outcome, text: label, cite: '《民法典》第八百四十五条' }
  }
  const silent = isCategory({ category }, 'DEV') ? ownershipOfDevelopment : ownershipOfAdvice
  return {
    ...about,
    outcome: 'missing',
    text: { zh: `${label.zh}。${silent.text.zh}`, en: `${label.en}. ${silent.text.en}` },
    cite: `《民法典》第八百四十五条、${silent.cite}`,
  }
}

const ownershipOfDevelopment = {
  cite: '第八百五十九至八百六十一条',
  text: {
    zh: '没有约定的，委托开发的专利申请权归研究开发人，合作开发的归各方共有，技术秘密各方都可以使用',
    en: 'Where nothing is agreed, the developer of an entrusted work may apply for the patent, partners of a cooperative one own it together, and all may use the know-how',
  },
}
const ownershipOfAdvice = {
  cite: '第八百八十五条',
  text: {
    zh: '没有约定的，新的技术成果归完成的一方',
    en: 'Where nothing is agreed, a new result belongs to the side that made it',
  },
}
