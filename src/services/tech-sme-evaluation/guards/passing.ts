import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { isIndicator } from '../codes/indicators.ts'
import { evaluate } from '../rules/conditions.ts'
import type { Line } from '../rules/line.ts'
import { selfScores } from '../rules/self-scores.ts'

/** A form that cannot pass would only cost the enterprise its place; an incomplete one is left to the form. */
export function cannotPass(answers: Answers, on: Day): Text | undefined {
  const { conditions, score, route, conclusion } = evaluate(answers, { on })
  if (conclusion !== 'not') return undefined
  const missing = [...conditions, ...score, ...route].filter(({ verdict }) => verdict === 'fail')
  const named = (language: keyof Text) => missing.map((line) => said(line)[language])
  const advice = otherIndicator(answers, on) ?? selfCheck
  return {
    zh: `按所填内容不能通过评价，请核对后再提交：${named('zh').join('；')}。${advice.zh}`,
    en: `With these answers the enterprise cannot pass, so check them before you submit: ${named('en').join('; ')}. ${advice.en}`,
  }
}

/** What the other indicator of research input comes to, where the enterprise passes by it. */
function otherIndicator(answers: Answers, on: Day): Text | undefined {
  if (!isIndicator(answers.researchIndicator)) return undefined
  const other = answers.researchIndicator === 'REVENUE' ? 'COST' : 'REVENUE'
  const changed = { ...answers, researchIndicator: other }
  const { total } = selfScores(changed)
  if (evaluate(changed, { on }).conclusion !== 'pass') return undefined
  const [zh, en] = other === 'REVENUE' ? ['（1）', '(1)'] : ['（2）', '(2)']
  return {
    zh: `按指标${zh}为 ${total} 分，可以通过：请把研发投入选用指标改为${zh}后再提交`,
    en: `By indicator ${en} the total is ${total} points, which passes: choose indicator ${en}, then submit`,
  }
}

function said({ text, value, threshold }: Line): Text {
  return {
    zh: `不符合“${text.zh}”（现为${spaced(value.zh)}，应${bound(threshold.zh, 'zh')}）`,
    en: `not met: “${text.en}” (found ${value.en}, needed ${bound(threshold.en, 'en')})`,
  }
}

const signs: Readonly<Record<string, Text>> = {
  '≤': { zh: '不超过', en: 'at most' },
  '≥': { zh: '不低于', en: 'at least' },
  '>': { zh: '大于', en: 'more than' },
}

/** A bound as a sentence says it: `≤ 500 人` is 不超过 500 人. */
function bound(threshold: string, language: keyof Text): string {
  const sign = signs[threshold.charAt(0)]?.[language]
  if (sign) return sign + threshold.slice(1)
  return language === 'zh' ? `为${spaced(threshold)}` : threshold
}

/** Figures stand off from Chinese words. */
function spaced(value: string): string {
  return /^\d/.test(value) ? ` ${value}` : `“${value}”`
}

const selfCheck: Text = {
  zh: '可以先用“自查”看还差多少',
  en: 'The self-check shows how much is missing',
}
