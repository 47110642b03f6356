import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { decidedHere, remembered } from '../rules/sources.ts'
import type { Look } from './look.ts'

const topic = 'benefit'

/** What may follow an entry; nothing is promised, and nothing said of it before the conditions are met. */
export function benefitFindings({ on, evaluation: { conclusion } }: Look): Finding[] {
  if (conclusion !== 'pass' && conclusion !== 'direct') return [afterConditions]
  return [{ rule: 'RD', topic, outcome: 'hint', ...deductionOn(on) }, losses]
}

/** The rates that were special to these enterprises, by the day. */
function deductionOn(on: string) {
  if (on >= '2022-01-01')
    return {
      text: deduction('100%'),
      ...remembered('财政部、税务总局、科技部公告 2022 年第 16 号'),
    }
  if (on <= '2019-12-31')
    return {
      text: deduction('75%'),
      ...remembered('财税〔2017〕34号、税务总局公告 2017 年第 18 号'),
    }
  return { text: generalDeduction, ...remembered('2020、2021 年度的比例未核实') }
}

function deduction(rate: string): Text {
  return {
    zh: `研发费用可能按 ${rate} 加计扣除，凭有效的入库登记编号向税务机关办理，以税务规定为准`,
    en: `R&D expense may be deducted a further ${rate}, with a number that is in force, at the tax office and by its rules`,
  }
}

const generalDeduction: Text = {
  zh: '研发费用可能加计扣除，比例以当年税收规定为准',
  en: 'R&D expense may be deducted further, at the rate of the year’s tax rules',
}
const losses: Finding = {
  rule: 'LOSS',
  topic,
  outcome: 'hint',
  text: {
    zh: '符合条件的，以前年度亏损的结转年限可能延长，请向税务机关确认',
    en: 'The years over which losses are carried forward may be longer; ask the tax office',
  },
  ...remembered('亏损结转年限政策'),
}
const afterConditions: Finding = {
  rule: 'ENTRY',
  topic,
  outcome: 'hint',
  text: {
    zh: '税收等政策以入库为前提。请先看上面不符合的各项',
    en: 'Tax relief and the like presuppose the entry. Look first at what is not met above',
  },
  ...decidedHere('政策以取得入库登记编号为前提'),
}
