import type { Ground } from '#core/policy.ts'

/** Where a rule was read, and how sure that is. */
export type Source = { cite: string; ground: Ground }

/** The measures of 2017, read in reprints of the official text. */
const measures = '《科技型中小企业评价办法》（国科发政〔2017〕115号）'
const unverified = '（待核实）'

/** One of the five conditions. */
export function article6(item: '一' | '二' | '三' | '四' | '五'): Source {
  return { cite: `${measures}第六条第（${item}）项`, ground: 'law' }
}

/** The four routes of direct confirmation. */
export const article8: Source = { cite: `${measures}第八条`, ground: 'law' }

export const staffIndicator: Source = { cite: `${measures}科技人员指标`, ground: 'law' }
export const researchIndicator: Source = { cite: `${measures}研发投入指标`, ground: 'law' }
export const resultsIndicator: Source = { cite: `${measures}科技成果指标`, ground: 'law' }

/** Rules that are worked by although no text was read. */
export function remembered(what: string): Source {
  return { cite: `${what}${unverified}`, ground: 'memory' }
}

/** What no rule says and this platform had to decide. */
export function decidedHere(what: string): Source {
  return { cite: `${what}（平台设定）`, ground: 'inferred' }
}

export const ipClasses = remembered(
  'I 类、II 类知识产权的划分参照《高新技术企业认定管理工作指引》，用于本评价据记忆',
)
export const formAndPapers = remembered('《科技型中小企业信息表》的项目和附件据公开资料整理')
