import { formatDecimal } from '#core/decimal.ts'
import { readYuan } from '#core/money.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { readPercent } from '../ratio.ts'
import { boundOf, resultBound } from '../rules/bounds.ts'
import {
  type Band,
  betterIndicator,
  costBands,
  type Figures,
  passMark,
  revenueBands,
  type Scores,
  staffBands,
  totalOf,
} from '../rules/score.ts'
import {
  article6,
  decidedHere,
  researchIndicator,
  resultsIndicator,
  type Source,
  staffIndicator,
} from '../rules/sources.ts'
import type { Look } from './look.ts'

const topic = 'score'

/** Each indicator with its share, the band it falls in and the points; both of research; and the total. */
export function scoreFindings({ scored }: Look): Finding[] {
  if (!scored) return []
  const { figures, scores } = scored
  return [
    staff(figures, scores),
    ...research(figures, scores),
    proposal(scores),
    results(figures, scores),
    total(scores),
  ]
}

function staff({ staff: { technical, total } }: Figures, { staff: band }: Scores): Finding {
  const [part, whole] = [technical, total].map((tenths) => formatDecimal(tenths, 1))
  return finding('S1', staffIndicator, {
    text: scored('科技人员指标', 'Technical staff', band),
    value: share(technical, total, { zh: `${part} ÷ ${whole} 人`, en: `${part} of ${whole}` }),
    threshold: boundOf(staffBands, band),
    outcome: band.score > 0 ? 'pass' : 'fail',
  })
}

function research({ money }: Figures, { revenue, cost }: Scores): Finding[] {
  return [
    ofResearch('S2（1）', {
      name: { zh: '研发费用 ÷ 销售收入', en: 'R&D expense against revenue' },
      band: revenue,
      bands: revenueBands,
      part: money.research,
      whole: money.revenue,
    }),
    ofResearch('S2（2）', {
      name: { zh: '研发费用 ÷ 成本费用支出', en: 'R&D expense against cost' },
      band: cost,
      bands: costBands,
      part: money.research,
      whole: money.cost,
    }),
  ]
}

type Ratio = {
  name: Text
  band: Band | undefined
  bands: readonly Band[]
  part: bigint
  whole: bigint
}

function ofResearch(rule: string, { name, band, bands, part, whole }: Ratio): Finding {
  if (!band) {
    const text = {
      zh: `${name.zh}：分母为零，这个指标不能选用`,
      en: `${name.en}: nothing to hold it against, so this indicator cannot be chosen`,
    }
    return finding(rule, decidedHere('分母为零的指标没有比例'), { text, outcome: 'hint' })
  }
  const sums = { zh: amount(part, 'zh', whole), en: amount(part, 'en', whole) }
  return finding(rule, researchIndicator, {
    text: scored(name.zh, name.en, band),
    value: share(part, whole, sums),
    threshold: boundOf(bands, band),
    outcome: 'hint',
  })
}

function proposal(scores: Scores): Finding {
  const better = betterIndicator(scores)
  const score = (better === 'REVENUE' ? scores.revenue : scores.cost)?.score ?? 0
  const number = better === 'REVENUE' ? '1' : '2'
  return finding('S2', researchIndicator, {
    text: {
      zh: `两个研发投入指标选一个：建议选用指标（${number}），得 ${score} 分`,
      en: `One of the two indicators of research is chosen: (${number}) is the better, with ${score} points`,
    },
    outcome: score > 0 ? 'pass' : 'fail',
  })
}

function results({ rights }: Figures, { results: band }: Scores): Finding {
  const { classOne, classTwo } = rights
  return finding('S3', resultsIndicator, {
    text: scored('科技成果指标', 'Results', band),
    value: {
      zh: `I 类 ${classOne} 项，II 类 ${classTwo} 项`,
      en: `${classOne} of class I, ${classTwo} of class II`,
    },
    threshold: resultBound(band),
    outcome: 'hint',
  })
}

function total(scores: Scores): Finding {
  const sum = totalOf(scores)
  return finding('S', article6('五'), {
    text: { zh: '综合评价得分（研发投入按得分高的指标）', en: 'Total, with the better indicator' },
    value: { zh: `${sum} 分`, en: `${sum} points` },
    threshold: { zh: `≥ ${passMark} 分`, en: `≥ ${passMark} points` },
    outcome: sum >= passMark ? 'pass' : 'fail',
  })
}

type Said = Pick<Finding, 'text' | 'value' | 'threshold' | 'outcome'>

function finding(rule: string, { cite, ground }: Source, said: Said): Finding {
  return { rule, topic, ...said, cite, ground }
}

function scored(zh: string, en: string, { grade, score }: Band): Text {
  return { zh: `${zh}：${grade} 档，${score} 分`, en: `${en}: band ${grade}, ${score} points` }
}

function share(part: bigint, whole: bigint, of: Text): Text {
  const percent = readPercent(part, whole) ?? '—'
  return { zh: `${percent}（${of.zh}）`, en: `${percent} (${of.en})` }
}

function amount(part: bigint, language: 'zh' | 'en', whole: bigint): string {
  return `${readYuan(part, language)} ÷ ${readYuan(whole, language)}`
}
