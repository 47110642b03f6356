import type { CodeList } from '#core/choices.ts'
import type { Text } from '#core/text.ts'
import { boundOf } from '../rules/bounds.ts'
import { type Band, costBands, revenueBands } from '../rules/score.ts'

/** Of an indicator that has nothing to be held against. */
export const withoutBase = 'NONE'

/** What indicator (1) of research input comes to, by its band. */
export const revenueResults = resultsOf(revenueBands, {
  zh: '销售收入为零，不能选用',
  en: 'Cannot be chosen: the revenue is zero',
})

/** What indicator (2) of research input comes to, by its band. */
export const costResults = resultsOf(costBands, {
  zh: '成本费用支出为零，不能选用',
  en: 'Cannot be chosen: the cost is zero',
})

function resultsOf(bands: readonly Band[], none: Text): CodeList {
  return {
    provenance: 'inferred',
    source:
      '《科技型中小企业评价办法》（国科发政〔2017〕115号）研发投入指标的各档；代码为本平台所设',
    choices: [
      ...bands.map((band) => ({ value: band.grade, label: labelOf(bands, band) })),
      { value: withoutBase, label: none },
    ],
  }
}

function labelOf(bands: readonly Band[], band: Band): Text {
  const { grade, score } = band
  const { zh, en } = boundOf(bands, band)
  return { zh: `${score} 分（${grade} 档：${zh}）`, en: `${score} points (band ${grade}: ${en})` }
}
