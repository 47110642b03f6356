import { completeCreditCode } from '#core/credit-code.ts'
import { addDays, type Day } from '#core/dates.ts'
import { type Answers, type Form, metaOf } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import { inventContacts } from './contacts.ts'
import { inventDirect } from './direct.ts'
import { inventFigures, passing, tooFew } from './figures.ts'
import { pick } from './pick.ts'
import type { Place } from './places.ts'
import { inventRights } from './rights.ts'
import { trades } from './trades.ts'

/** An invented enterprise. */
export type DemoEnterprise = { at: number; place: Place; name: string; code: string; area: string }

const first = [...'澄岚霁砚沐翊芃昕暄骁珞漪栩瑾葳潇']
const second = [...'岫泓珩麓荟筠澍弈峤钧琛蔚湉晗菁']
const third = [...'川原舟衡谷溪屿桥野辰汀岑禾']

/** The one with this number at a place: always the same, so that two processes invent the same ones. */
export function inventEnterprise(place: Place, at: number): DemoEnterprise {
  const brand = [
    pick(first, at),
    pick(second, at * 7 + Math.floor(at / 16)),
    pick(third, at * 5 + Math.floor(at / 15)),
  ].join('')
  const area = pick(place.counties, at)
  return {
    at,
    place,
    area,
    name: `${place.city}${brand}${pick(trades, at).name}有限公司`,
    code: completeCreditCode(`91${area}MADE${String(at).padStart(5, '0')}`),
  }
}

/** What it files on that day; files come with the case. The rules of the day let it pass, by score or directly. */
export function inventAnswers(service: Service, one: DemoEnterprise, on: Day): Answers {
  const form = service.packs.at(-1)?.form
  if (!form) throw new Error(`${service.id} has no rules`)
  const { at, area, place, code } = one
  const year = on.slice(0, 4)
  const isNew = at % 11 === 5 && on.slice(5) > '01-10'
  const isDirect = !isNew && at % 9 === 4
  const round = Math.floor(at / 9)
  const plan = isDirect ? pick(tooFew, round) : isNew ? newPlan : pick(passing, at)
  const trade = pick(trades, at)
  const products = trade.products.slice(0, 1 + (at % 3))
  const foundedOn = isNew ? newSince(on, at) : addDays(on, -(1900 + ((at * 97) % 4000)))
  const classOne = plan[2] === 30 ? 1 + (at % 2) : 0
  return withComputed(form, {
    ...sound,
    year,
    foundedOn,
    registeredCapitalYuan: `${(1 + (at % 30)) * 1_000_000}.00`,
    industry: trade.industry,
    ...(at % 3 === 0 ? { inZone: true, zoneName: `${place.city}样例高新区` } : { inZone: false }),
    ...inventContacts({ at, dialling: place.dialling, code }),
    products: products.map((name) => ({ name, field: trade.field })),
    ...inventFigures({ plan, at, isNew, hasRevenue: at % 13 !== 2, partTime: at % 12 === 3 }),
    ipRights: inventRights({
      at,
      trade,
      products,
      classOne,
      classTwo: classOne > 0 ? at % 4 : plan[2] / 6,
      on,
      since: foundedOn,
      assigned: isNew || at % 20 === 7,
    }),
    ...(isDirect
      ? inventDirect({ at, area, product: products[0] ?? '', on }, round)
      : { direct: false }),
  })
}

// A new enterprise has few people, spends much on research, and bought the right that it began with.
const newPlan = [20, 50, 30] as const

/** A day of the year of filing, and before it. */
function newSince(on: Day, at: number): Day {
  const since = `${on.slice(0, 4)}-01-04`
  const later = addDays(since, (at * 5) % 60)
  return later < on ? later : since
}

const sound: Answers = {
  resident: true,
  permitted: true,
  noSafetyAccident: true,
  noQualityAccident: true,
  noEnvironmentalBreach: true,
  noIntegrityBreach: true,
  notAbnormal: true,
  notUnlawful: true,
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
