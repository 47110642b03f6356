import { chineseDay, isDay } from '#core/dates.ts'
import type { Policy } from '#core/policy.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from '../amounts.ts'
import { needsReview, suggestsReview } from '../reviews.ts'
import { hold, type Look, yuan } from './look.ts'

const topic = 'procedure'

/** Whether one may apply now, who else looks at this amount, and how long it takes. */
export function procedureFindings(look: Look): Finding[] {
  const { answers, policy } = look
  const second = reviewFinding(look, 'second-review')
  const expert = reviewFinding(look, 'expert-review')
  const heard = expert.some(({ outcome }) => outcome === 'hint')
  return [
    ...hold(look, 'G02', { topic, outcome: answers.inEffect === true ? 'pass' : 'fail' }),
    ...term(look),
    ...second,
    ...expert,
    ...limit('decision-limit', policy('decision-limit'), usualTime),
    ...(heard ? limit('extended-limit', policy('extended-limit'), longerTime) : []),
  ]
}

function term(look: Look): Finding[] {
  const { endsOn } = look.answers
  if (typeof endsOn !== 'string' || !isDay(endsOn))
    return hold(look, 'G03', { topic, outcome: 'hint' })
  const outcome = endsOn < look.on ? 'fail' : 'pass'
  return hold(look, 'G03', { topic, outcome }).map((finding) => ({
    ...finding,
    value: { zh: chineseDay(look.on), en: look.on },
    threshold: { zh: chineseDay(endsOn), en: endsOn },
  }))
}

/** Nothing where the place has no such review. */
function reviewFinding(look: Look, key: 'second-review' | 'expert-review'): Finding[] {
  const row = look.policy(key)
  const bound = boundOf(row?.value)
  if (!row || !bound) return []
  const { category, totalFen, technicalFen } = look
  const amounts = { category: category ?? '', totalFen, technicalFen }
  const needed = needsReview(row.value, amounts)
  const reached = suggestsReview(row.value, amounts)
  const words = reviews[key]
  return [
    {
      rule: key,
      topic,
      outcome: reached ? 'hint' : 'pass',
      text: needed ? words.needed : reached ? words.advised : words.none,
      value: yuan(bound.of === 'total' ? totalFen : technicalFen),
      threshold: bound.from,
      cite: row.cite,
      ground: row.ground,
    },
  ]
}

function boundOf(value: unknown): { from: Text; of: unknown } | undefined {
  if (typeof value !== 'object' || value === null || !('from' in value)) return undefined
  const fen = fenOf(value.from)
  if (fen === undefined) return undefined
  const from = yuan(fen)
  const above = 'inclusive' in value && value.inclusive === false
  return {
    from: above
      ? { zh: `超过 ${from.zh}`, en: `more than ${from.en}` }
      : { zh: `${from.zh}以上`, en: `from ${from.en} on` },
    of: 'of' in value ? value.of : 'technical',
  }
}

function limit(rule: string, row: Policy | undefined, text: Text): Finding[] {
  const days = daysOf(row?.value)
  if (!row || !days) return []
  return [{ rule, topic, outcome: 'hint', text, value: days, cite: row.cite, ground: row.ground }]
}

function daysOf(value: unknown): Text | undefined {
  if (typeof value !== 'object' || value === null || !('count' in value)) return undefined
  const count = String(value.count)
  const workdays = 'unit' in value && value.unit === 'workday'
  return workdays
    ? { zh: `${count} 个工作日`, en: `${count} working days` }
    : { zh: `${count} 日`, en: `${count} days` }
}

const usualTime: Text = {
  zh: '登记机构自受理起的办理时限（退回补正的，按规则重新计算）',
  en: 'How long the registry may take from acceptance; a return starts it again as the rules say',
}
const longerTime: Text = {
  zh: '听取专家意见的办理时限',
  en: 'How long it may take once experts are heard',
}
const reviews = {
  'second-review': {
    needed: {
      zh: '按金额须由另一名工作人员复审后才能登记',
      en: 'At this amount a second officer reviews it before it is registered',
    },
    advised: {
      zh: '按金额登记机构可以安排复审',
      en: 'At this amount the registry may have it reviewed',
    },
    none: { zh: '未达到当地的复审金额', en: 'Below the amount of a second review here' },
  },
  'expert-review': {
    needed: {
      zh: '按金额须听取专家意见后才能登记',
      en: 'At this amount experts are heard before it is registered',
    },
    advised: {
      zh: '按金额登记机构可能听取专家意见',
      en: 'At this amount the registry may hear experts',
    },
    none: { zh: '未达到专家评审的金额', en: 'Below the amount of an expert review' },
  },
} as const satisfies Record<string, Record<'needed' | 'advised' | 'none', Text>>
