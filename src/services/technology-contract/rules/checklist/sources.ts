import type { Ground } from '#core/policy.ts'

/** Where a point was read. Texts that the measures of 2026 repeal serve only until then, drafts only from then on. */
export type Source = { cite: string; ground: Ground; serves?: 'until-2026' | 'from-2026' }

/** What has to be said in a citation that was not held in hand. */
const unverified = '（待核实）'

export const civilCode = law('《民法典》')
/** 最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释（2020 年修正） */
export const interpretation = law('技术合同司法解释')
export const patentLaw = law('《专利法》')
export const patentRules = law('《专利法实施细则》（2023 年）')
export const signatureLaw = law('《电子签名法》')
export const tradeRules = law('《技术进出口管理条例》（2020 年修订）')

export const beijing = local('《北京市技术市场条例》')
export const zhejiang = local('《浙江省技术市场条例》（2021 年文本）')
export const shanghai2025 = local('上海市撤销登记规则（沪科技市〔2025〕31号）')()
export const tianjin = local('天津市南开区技术合同认定登记办事指南')()
export const conditions2020 = local('技术交易额认定条件（2020-07-22，地方）')()
/** Lists of universities and registries: they bind nobody elsewhere. */
export const practice: Source = { cite: `各地办理要求${unverified}`, ground: 'memory' }
export const universities: Source = { cite: `高校办理指南${unverified}`, ground: 'memory' }

export const answers2021: Source = {
  cite: '火炬中心问答（2021-01-13，仅见转载，待核实）',
  ground: 'memory',
}

/** An article of 技术合同认定规则 (国科发政字〔2001〕253号) whose wording was read. */
export function rule2001(article: string): Source {
  return { cite: `《技术合同认定规则》${article}`, ground: 'law', serves: 'until-2026' }
}

/** The same rules, from memory; without an article where only a reprint without its number was seen. */
export function recalled2001(article?: string): Source {
  const where = article === undefined ? '（仅见转载，待核实）' : `${article}${unverified}`
  return { cite: `《技术合同认定规则》${where}`, ground: 'memory', serves: 'until-2026' }
}

/** Articles 30–32 of the same rules as a provincial office answered with them. */
export const rule2001ByJiangxi: Source = {
  cite: `《技术合同认定规则》第三十至三十二条，据江西省问答（2024-07-08）${unverified}`,
  ground: 'memory',
  serves: 'until-2026',
}

/** 技术合同认定登记管理办法 (国科发政字〔2000〕063号), of which these articles are known by report only. */
export function measures2000(article: string): Source {
  return {
    cite: `《技术合同认定登记管理办法》（2000 年）${article}，据转述${unverified}`,
    ground: 'memory',
    serves: 'until-2026',
  }
}

/** The undated rule text that most likely goes with the measures of 2026. */
export function newer(article: string): Source {
  return {
    cite: `新认定规则文本（未注明日期，仅见转载）${article}${unverified}`,
    ground: 'draft',
    serves: 'from-2026',
  }
}

export function draft2024(article: string): Source {
  return {
    cite: `《技术合同认定登记管理办法》2024 年 12 月征求意见稿${article}${unverified}`,
    ground: 'draft',
    serves: 'from-2026',
  }
}

function law(title: string) {
  return (article: string): Source => ({ cite: `${title}${article}`, ground: 'law' })
}

function local(title: string) {
  return (article = ''): Source => ({ cite: `${title}${article}`, ground: 'local-law' })
}
