import { chineseDay, type Day, isDay } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { type Row, rightsOf, rowsOf } from '../read.ts'
import { evaluate } from '../rules/conditions.ts'
import { type OutOfForce, outOfForce } from '../rules/in-force.ts'
import { selfScores } from '../rules/self-scores.ts'

/** What only the day of filing tells of a form, which has no today. */
export function unfitOnDay(answers: Answers, on: Day): Text | undefined {
  return foundedLater(answers, on) ?? notInForce(answers, on)
}

function foundedLater({ foundedOn }: Answers, on: Day): Text | undefined {
  if (typeof foundedOn !== 'string' || !isDay(foundedOn) || foundedOn <= on) return undefined
  return {
    zh: `成立日期${chineseDay(foundedOn)}晚于今天（${chineseDay(on)}），请按营业执照更正“成立日期”后再提交`,
    en: `The enterprise was founded on ${foundedOn}, which is after today (${on}). Correct “Founded on” by its licence, then submit`,
  }
}

// A long list is no easier to read; the rest is named at the next attempt.
const mostNamed = 5

/** A right that is not in force would raise the score that the form shows and carries to the office. */
function notInForce(answers: Answers, on: Day): Text | undefined {
  const lines = rowsOf(answers.ipRights).flatMap((right, at) => {
    const why = outOfForce(right, on)
    return why ? [named(right, { at, why })] : []
  })
  if (lines.length === 0) return undefined
  const rest = lines.length - mostNamed
  const shown = (language: keyof Text) => lines.slice(0, mostNamed).map((line) => line[language])
  const after = without(answers, on)
  return {
    zh: `知识产权表中${shown('zh').join('、')}${rest > 0 ? `等 ${lines.length} 行` : ''}，在提交日${chineseDay(on)}不是有效的知识产权，不计入得分。请删除或者更正后再提交${after.zh}`,
    en: `In the table of rights ${shown('en').join(', ')}${rest > 0 ? ` and ${rest} more` : ''}: not in force on the day of filing, ${on}, so not counted. Remove or correct them, then submit${after.en}`,
  }
}

function named({ grantedOn, expiresOn }: Row, { at, why }: { at: number; why: OutOfForce }): Text {
  if (why === 'expired') {
    const day = String(expiresOn)
    return {
      zh: `第 ${at + 1} 行（有效期至${chineseDay(day)}，已过期）`,
      en: `line ${at + 1} (in force until ${day})`,
    }
  }
  const day = String(grantedOn)
  return {
    zh: `第 ${at + 1} 行（授权日期${chineseDay(day)}，尚未授权）`,
    en: `line ${at + 1} (granted on ${day} only)`,
  }
}

/** What the scores come to without those lines. */
function without(answers: Answers, on: Day): Text {
  const rights = rightsOf(answers, (right) => outOfForce(right, on) === undefined)
  const { results, total } = selfScores(answers, rights)
  if (total === undefined) return { zh: '', en: '' }
  const not = evaluate(answers, { on, rights }).conclusion === 'not'
  return {
    zh: `。删除后科技成果得 ${results} 分，总分 ${total} 分${not ? '，不符合评价条件' : ''}`,
    en: `. Without them results give ${results} points, ${total} in all${not ? ': the conditions are not met' : ''}`,
  }
}
