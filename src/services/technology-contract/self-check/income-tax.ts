import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { type Look, yuan } from './look.ts'
import { belongsTo } from './nature.ts'

const topic = 'benefit'
const law = '《企业所得税法》第二十七条、《企业所得税法实施条例》第九十条'
/** In fen: what a resident enterprise’s transfers of a year leave free. */
const freeFen = 500_000_000n

const isTransfer = belongsTo('TRF', 'LIC')
const isLicence = belongsTo('LIC', 'TRF.PATENT_LICENCE')
/** Know-how and “other” are not named in the list of what may be transferred with relief. */
const isNamedInScope = belongsTo(
  'TRF.PATENT',
  'TRF.SOFTWARE',
  'TRF.IC',
  'TRF.VARIETY',
  'TRF.BIOMED',
  'LIC.PATENT',
  'LIC.SOFTWARE',
  'LIC.IC',
  'LIC.VARIETY',
)

/** Income tax of a resident enterprise on transfers: whether the relief may apply, and the tax on trial. */
export function incomeTaxFindings(look: Look): Finding[] {
  const { answers } = look
  if (!isTransfer(answers) || answers.seller !== 'ENTERPRISE') return []
  const judged = eligibility(look)
  return judged.outcome === 'fail' ? [judged] : [judged, ...onTrial(look)]
}

function eligibility({ answers, category }: Look): Finding {
  const about = { rule: 'CIT', topic } as const
  if (answers.sameOwner === true) {
    const cite = '财税〔2010〕111号（待核实）'
    return { ...about, outcome: 'fail', text: sameOwner, cite, ground: 'memory' }
  }
  if (isLicence(answers) && answers.licenceTerm === 'SHORTER') {
    return { ...about, outcome: 'fail', text: tooShort, cite: termCite, ground: 'memory' }
  }
  const named = isNamedInScope(answers) && !isCategory({ category }, 'TRF.PATENT_APPL')
  return { ...about, outcome: 'hint', text: named ? mayApply : notNamed, cite: law, ground: 'law' }
}

/** Income = technical amount − net value − taxes; exact in fen, the tax rounded half up to the fen. */
function onTrial({ answers, technicalFen }: Look): Finding[] {
  const cost = fenOf(answers.transferCostYuan)
  if (cost === undefined) return []
  const income = technicalFen - cost - (fenOf(answers.transferTaxesYuan) ?? 0n)
  if (income <= 0n) return []
  const { free, halved, tax, full } = taxOn(income)
  const words = { income: yuan(income), free: yuan(free), halved: yuan(halved) }
  const taxed = { tax: yuan(tax), full: yuan(full) }
  return [
    {
      rule: 'CIT-TRIAL',
      topic,
      outcome: 'hint',
      text: {
        zh: `试算：转让所得 ${words.income.zh}，其中 ${words.free.zh}免征，${words.halved.zh}减半；按 25% 税率应纳税额 ${taxed.tax.zh}，不享受时为 ${taxed.full.zh}。同一年度的其他转让所得应合并计算，结果不构成承诺`,
        en: `On trial: of an income of ${words.income.en}, ${words.free.en} is free and ${words.halved.en} is taxed at half. At 25 % the tax is ${taxed.tax.en}, without relief ${taxed.full.en}. Other transfers of the year count together; this is no promise`,
      },
      value: taxed.tax,
      threshold: yuan(freeFen),
      cite: `${law}；国税函〔2009〕212号（仅见转载）`,
      ground: 'inferred',
    },
  ]
}

/** The tax in fen at 25 % on a year’s income from transfers, with the relief and without. */
function taxOn(income: bigint) {
  const free = income < freeFen ? income : freeFen
  const halved = income - free
  return {
    free,
    halved,
    tax: (halved * 125n + 500n) / 1000n,
    full: (income * 25n + 50n) / 100n,
  }
}

const termCite = '财政部、税务总局公告2015年第82号，据转述（待核实）'
const mayApply: Text = {
  zh: '居民企业一个纳税年度内的技术转让所得，不超过 500 万元的部分可能免征企业所得税，超过的部分减半；须为登记的合同，并由税务机关审核',
  en: 'Of a resident enterprise’s income from transfers in a year, up to 5,000,000 yuan may be free of income tax and the rest taxed at half; for registered contracts, as the tax office finds',
}
const notNamed: Text = {
  zh: '居民企业技术转让所得有 500 万元以内免征、超过部分减半的规定，但所列技术中没有写明这一类，请向税务机关确认是否适用',
  en: 'A resident enterprise’s income from transfers is free up to 5,000,000 yuan and taxed at half beyond, but the list of technologies does not name this kind: ask the tax office whether it applies',
}
const sameOwner: Text = {
  zh: '双方直接或者间接被同一方 100% 控股的，技术转让所得不享受企业所得税优惠',
  en: 'With 100 % common ownership the transfer gets no income-tax relief',
}
const tooShort: Text = {
  zh: '不足 5 年的许可，技术转让所得不享受企业所得税优惠',
  en: 'A licence of less than 5 years gets no income-tax relief',
}
