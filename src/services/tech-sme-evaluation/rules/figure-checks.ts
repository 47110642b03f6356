import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { declarations } from '../codes/declarations.ts'
import { isIndicator } from '../codes/indicators.ts'
import { cyclePolicy } from '../policies/cycle.ts'
import { moneyOf, staffOf, tenthsOf } from '../read.ts'
import type { Check } from './check.ts'
import { evaluate } from './conditions.ts'
import { betterIndicator, researchBand, staffBand } from './score.ts'
import { article6, decidedHere, remembered, researchIndicator, staffIndicator } from './sources.ts'

const limits: Readonly<Record<string, string>> = {
  'C2.1': 'totalStaff',
  'C2.2': 'revenueYuan',
  'C2.3': 'assetsYuan',
}

/** Points of declarations, staff and money. */
export const figureChecks: readonly Check[] = [
  {
    id: 'C1–C4',
    ...decidedHere('科技型中小企业评价办法第六条第（一）（三）（四）项由企业声明，由审查人员核对'),
    find: (answers) =>
      Object.entries(declarations)
        .filter(([field]) => answers[field] === false)
        .map(([field, { label }]) => ({
          field,
          text: {
            zh: `企业回答不符合“${label.zh}”，请看说明并核对`,
            en: `The enterprise says that this is not met: ${label.en}; read its explanation`,
          },
        })),
  },
  {
    id: 'C2',
    ...article6('二'),
    find: (answers) =>
      evaluate(answers).conditions.flatMap(({ rule, verdict, text, value }) => {
        const field = limits[rule]
        if (!field || verdict !== 'fail') return []
        return at(field, {
          zh: `${value.zh}，超过上限：${text.zh}，不能入库，也不能直接确认`,
          en: `${value.en} is over the limit (${text.en}): it can neither be entered nor confirmed directly`,
        })
      }),
  },
  {
    id: 'S1',
    ...staffIndicator,
    find: (answers) => {
      const staff = staffOf(answers)
      return staff && staffBand(staff).score === 0 ? at('technicalStaff', noPoints) : []
    },
  },
  {
    id: 'S1.1',
    ...staffIndicator,
    find: (answers) =>
      ['totalPartTime', 'totalTemporary'].flatMap((field) =>
        (tenthsOf(answers[field]) ?? 0n) > 0n ? at(field, sixMonths) : [],
      ),
  },
  {
    id: 'S2',
    ...decidedHere('研发费用大于成本费用支出总额的，提示核对'),
    find: (answers) => {
      const money = moneyOf(answers)
      return money && money.research > money.cost ? at('researchYuan', moreThanAll) : []
    },
  },
  { id: 'S2.1', ...researchIndicator, find: otherIndicator },
  {
    id: 'P1',
    ...remembered('评价年度内成立的企业按成立以来的数据参评'),
    find: ({ foundedOn, year }) =>
      typeof foundedOn === 'string' && typeof year === 'string' && foundedOn.startsWith(year)
        ? at('foundedOn', newEnterprise)
        : [],
  },
  {
    id: 'P2',
    ...remembered('当年度评价工作通知规定的填报时间'),
    find: ({ year }, on, policy) => {
      const cycle = cyclePolicy.safeParse(policy('cycle')).data
      const otherYear = typeof year === 'string' && !on.startsWith(year)
      if (otherYear) return at('year', notThisYear)
      return cycle && (on < cycle.opensOn || on > cycle.closesOn) ? at('year', outsideCycle) : []
    },
  },
]

function otherIndicator(answers: Answers): FieldError[] {
  const money = moneyOf(answers)
  const { researchIndicator: chosen } = answers
  if (!money || !isIndicator(chosen)) return []
  const bands = { revenue: researchBand(money, 'REVENUE'), cost: researchBand(money, 'COST') }
  const better = betterIndicator(bands)
  const score = (indicator: typeof better) =>
    (indicator === 'REVENUE' ? bands.revenue : bands.cost)?.score ?? 0
  if (score(better) <= score(chosen)) return []
  const name = better === 'REVENUE' ? '（1）' : '（2）'
  return at('researchIndicator', {
    zh: `选用指标${name}可得 ${score(better)} 分，比所选的 ${score(chosen)} 分多；可以提示企业改选`,
    en: `The other indicator gives ${score(better)} points instead of ${score(chosen)}: the enterprise may want to choose it`,
  })
}

function at(field: string, text: Text): FieldError[] {
  return [{ field, text }]
}

const noPoints = {
  zh: '科技人员占比不足 10%，科技人员指标得 0 分；总分再高也不符合，只能走直接确认',
  en: 'Less than 10 % technical staff gives no points: whatever the total, only direct confirmation is left',
}
const sixMonths = {
  zh: '含兼职或者临时聘用人员，请核对全年累计工作是否满 6 个月',
  en: 'Part-time or temporary persons are counted: check that they worked six months or more',
}
const moreThanAll = {
  zh: '研发费用大于成本费用支出总额，请核对两个数字（是否含资本化支出，单位是否错填）',
  en: 'R&D expense is more than the total cost: check both (capitalised expense, wrong unit)',
}
const newEnterprise = {
  zh: '评价年度内成立，数据应为成立以来的；上一年没有数据，不能用于上一年度的加计扣除',
  en: 'Founded in the year of evaluation: the figures are those since then, and there is no deduction for the year before',
}
const notThisYear = {
  zh: '评价年度不是提交的年度，请核对',
  en: 'The year of evaluation is not the year of filing; check',
}
const outsideCycle = {
  zh: '提交日期不在本年度通知规定的填报时间内，请核对',
  en: 'Filed outside the days that this year’s notice sets; check',
}
