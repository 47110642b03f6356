import { completeCreditCode } from '#core/credit-code.ts'
import { type Answers, type Form, metaOf } from '#core/form.ts'
import { formatYuan } from '#core/money.ts'
import type { Service } from '#core/service.ts'

/** An invented enterprise and what it files. */
export type DemoEnterprise = { name: string; code: string; area: string; answers: Answers }

const first = [...'澄岚霁砚沐翊芃昕暄骁']
const second = [...'岫泓珩麓荟筠澍弈峤钧']
const third = [...'川原舟衡谷溪屿桥野辰']
const trades = [
  '智能装备',
  '软件',
  '生物技术',
  '新材料',
  '环境科技',
  '电子',
  '精密机械',
  '信息技术',
]

type Place = { area: string; city: string }

/** The one with this number at a place: always the same, so that two processes invent the same ones. */
export function inventEnterprise(service: Service, place: Place, at: number): DemoEnterprise {
  const brand = `${pick(first, at)}${pick(second, Math.floor(at / 10) + at)}${pick(third, at * 7 + 3)}`
  const name = `${place.city}${brand}${pick(trades, at * 3)}有限公司`
  const code = completeCreditCode(`91${place.area}MADE${at.toString(10).padStart(5, '0')}`)
  const form = service.packs.at(-1)?.form
  if (!form) throw new Error(`${service.id} has no rules`)
  return { name, code, area: place.area, answers: inventAnswers(form, service, at) }
}

function inventAnswers(form: Form, service: Service, at: number): Answers {
  const base = service.examples[at % 2 === 0 ? 0 : 3]?.answers ?? {}
  const total = 12 + ((at * 37) % 240)
  const technical = Math.max(3, Math.floor((total * (18 + ((at * 11) % 40))) / 100))
  const revenue = BigInt(300 + ((at * 271) % 12_000)) * 1_000_000n
  const research = (revenue * BigInt(32 + ((at * 7) % 60))) / 1000n
  const answers: Answers = {
    ...base,
    ...staff('total', total),
    ...staff('technical', technical),
    revenueYuan: formatYuan(revenue),
    costYuan: formatYuan((revenue * 93n) / 100n),
    researchYuan: formatYuan(research),
    assetsYuan: formatYuan((revenue * 6n) / 5n),
    researchIndicator: 'REVENUE',
  }
  return withComputed(form, answers)
}

function staff(kind: 'total' | 'technical', count: number): Answers {
  return {
    [`${kind}Staff`]: String(count),
    [`${kind}Employed`]: String(count),
    [`${kind}PartTime`]: '0',
    [`${kind}Temporary`]: '0',
  }
}

/** What the form derives from the other answers, one after the other. */
function withComputed(form: Form, answers: Answers): Answers {
  const filled = { ...answers }
  for (const [name, schema] of Object.entries(form.fields)) {
    const value = metaOf(schema).computed?.(filled)
    if (value !== undefined) filled[name] = value
  }
  return filled
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? ''
}
