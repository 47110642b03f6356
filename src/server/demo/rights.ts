import { addDays, type Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { pick } from './pick.ts'
import type { Trade } from './trades.ts'

/** How many rights of either class an enterprise lists, when they were granted, and whose they were. */
type Rights = {
  at: number
  trade: Trade
  products: readonly string[]
  classOne: number
  classTwo: number
  on: Day
  /** The day before which its own research can have led to none. */
  since: Day
  assigned: boolean
}

/** Rights in force on the day of filing, granted since the founding unless they were bought. */
export function inventRights(asked: Rights): Answers[] {
  const [one, two] = asked.trade.rights
  const listed = [
    ...Array.from({ length: asked.classOne }, () => one),
    ...Array.from({ length: asked.classTwo }, () => two),
  ]
  return listed.map((kind, line) => inventRight(asked, kind, line))
}

function inventRight(asked: Rights, kind: string, line: number): Answers {
  const { at, products, on, since } = asked
  const isAssigned = asked.assigned && line === 0
  const age = 40 + ((at * 131 + line * 257) % 1700)
  const early = addDays(on, -age)
  const grantedOn = isAssigned || early > since ? early : addDays(on, -(1 + (line % 3)))
  const product = line % products.length
  const { name, prefix, days } = kinds[kind] ?? software
  return {
    name: name(products[product] ?? '', line),
    kind,
    // Marked as an example: no number of a real right may stand here.
    number: `样例${prefix}${grantedOn.slice(0, 4)}${String(at * 40 + line).padStart(7, '0')}`,
    grantedOn,
    ...(days && { expiresOn: addDays(grantedOn, days - 300 - ((at * 13) % 200)) }),
    acquired: isAssigned ? 'ASSIGNED' : 'OWN',
    product: String(product + 1),
  }
}

type Kind = { name: (product: string, line: number) => string; prefix: string; days?: number }

const methods = ['标定方法', '控制方法', '制备方法', '检测方法']
const parts = ['安装结构', '散热装置', '定位夹具', '防护组件', '送料机构']
const year = 365

// The terms of the Chinese laws, from the day of filing, which lies some months before the grant.
const kinds: Record<string, Kind> = {
  INV: {
    name: (product, line) => `一种${product}的${pick(methods, line)}`,
    prefix: 'ZLF',
    days: 20 * year,
  },
  UM: {
    name: (product, line) => `一种用于${product}的${pick(parts, line)}`,
    prefix: 'ZLS',
    days: 10 * year,
  },
  DES: {
    name: (product, line) => `${product}（款式 ${line + 1}）`,
    prefix: 'ZLW',
    days: 15 * year,
  },
  ICL: { name: (product) => `${product}布图设计`, prefix: 'BS', days: 10 * year },
  PVR: {
    name: (product, line) => `${product}“样例 ${line + 1} 号”`,
    prefix: 'CNA',
    days: 15 * year,
  },
}

const software: Kind = {
  name: (product, line) => `${product}控制软件 V${line + 1}.0`,
  prefix: 'SR',
}
