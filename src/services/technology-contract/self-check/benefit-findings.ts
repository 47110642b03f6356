import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { incomeTaxFindings } from './income-tax.ts'
import { type Look, yuan } from './look.ts'
import { belongsTo } from './nature.ts'

const topic = 'benefit'
const freeOfValueAddedTax = belongsTo('DEV', 'TRF', 'LIC')
const isDevelopment = belongsTo('DEV')

/** From this day the exemption rests on a statute that does not name it. */
const valueAddedTaxLaw = '2026-01-01'

/** What may follow a registration. None of it is promised; nothing of it before the conditions are met. */
export function benefitFindings(look: Look): Finding[] {
  return [
    valueAddedTax(look),
    ...incomeTaxFindings(look),
    ...(isDevelopment(look.answers) ? [research(look)] : []),
    reward(look),
    ...bySeller(look),
  ]
}

/** In place of all of them while a condition is not met. */
export const afterConditions: Finding = {
  rule: 'REG',
  topic,
  outcome: 'hint',
  text: {
    zh: '税收等政策以登记为前提。请先处理上面不符合的各项，再自查一次',
    en: 'Tax relief and the like presuppose registration. First put right what is not met above, then check again',
  },
  cite: '《技术合同认定登记管理办法》第六条（仅见转载，待核实）',
  ground: 'memory',
}

function valueAddedTax({ answers, on, technicalFen }: Look): Finding {
  const continued = on < valueAddedTaxLaw
  const cite = continued
    ? '财税〔2016〕36号附件3第一条第（二十六）项'
    : '财税〔2016〕36号附件3第一条第（二十六）项；《增值税法》2026-01-01 施行后是否延续未核实（待核实）'
  const about = { rule: 'VAT', topic, cite, ground: continued ? 'law' : 'memory' } as const
  if (!freeOfValueAddedTax(answers)) return { ...about, outcome: 'fail', text: notExempt }
  const text = continued ? exempt : exemptIfContinued
  return { ...about, outcome: 'hint', text, value: yuan(technicalFen) }
}

function research({ answers }: Look): Finding {
  return {
    rule: 'RD',
    topic,
    outcome: 'hint',
    text: answers.crossBorder === true ? researchAbroad : researchAtHome,
    cite: '研发费用加计扣除政策，仅见转载（待核实）',
    ground: 'memory',
  }
}

function reward({ technicalFen }: Look): Finding {
  return {
    rule: 'REWARD',
    topic,
    outcome: 'hint',
    text: rewards,
    value: yuan(technicalFen),
    cite: '《技术合同认定规则》第五十三条（待核实）',
    ground: 'memory',
  }
}

function bySeller({ answers }: Look): Finding[] {
  const about = { topic, outcome: 'hint', ground: 'memory' } as const
  if (answers.seller === 'SCHOLARLY') {
    return [{ ...about, rule: 'IIT', text: cashReward, cite: '财税〔2018〕58号（待核实）' }]
  }
  if (answers.seller !== 'ENTERPRISE') return []
  const cite = '高新技术企业认定问答，仅见转载（待核实）'
  return [{ ...about, rule: 'HNTE', text: highTechIncome, cite }]
}

const exempt: Text = {
  zh: '技术转让（含许可）、技术开发和与之直接相关的咨询、服务，登记后向税务机关办理，可能免征增值税；以核定的技术交易额为限，设备、材料等仍按货物征税',
  en: 'Transfer (with licences), development and the consulting and service that directly belong to them may be free of VAT once registered and filed with the tax office, up to the verified technical amount; equipment and material are taxed as goods',
}
const exemptIfContinued: Text = {
  zh: '2025 年底以前，技术转让（含许可）、技术开发登记后可能免征增值税；2026 年 1 月 1 日《增值税法》施行后是否延续，本平台未能核实，请向税务机关确认',
  en: 'Until the end of 2025, transfer (with licences) and development could be free of VAT once registered. Whether that goes on under the VAT law in force since 2026-01-01 is not verified here: ask the tax office',
}
const notExempt: Text = {
  zh: '单独订立的技术咨询、技术服务合同不免征增值税；只有随技术转让、技术开发一并提供的才可能免征',
  en: 'Consulting and service on their own are not free of VAT; only as a part of a transfer or development might they be',
}
const researchAtHome: Text = {
  zh: '委托方委托境内研发的费用按实际发生额的 80% 计入，可能加计扣除；登记的合同是留存备查资料之一',
  en: 'The client’s cost of development entrusted within China counts at 80 % for the extra deduction; the registered contract belongs to the papers kept for it',
}
const researchAbroad: Text = {
  zh: '委托境外研发的费用按 80% 计入，且不超过境内符合条件研发费用的三分之二；须由委托方办理登记',
  en: 'The cost of development entrusted abroad counts at 80 % and up to two thirds of that within China; the client has to register the contract',
}
const rewards: Text = {
  zh: '可以按核定的技术交易额或者技术性收入，依规定对完成人员给予奖励和报酬',
  en: 'Those who did the work may be rewarded by rule, on the base of the verified technical amount or income',
}
const cashReward: Text = {
  zh: '非营利性科研机构和高校转化职务成果给予的现金奖励，可能减按 50% 计入个人所得；合同登记是条件之一',
  en: 'Cash rewards of non-profit institutes and universities for job-made results may count at half for income tax; registration is one of the conditions',
}
const highTechIncome: Text = {
  zh: '登记的技术性收入可以作为高新技术产品（服务）收入的证明之一',
  en: 'Registered technical income may help to prove the high-tech income of a high-tech enterprise',
}
