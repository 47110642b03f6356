import type { Policy } from '#core/policy.ts'

/** Until when an amendment still changes the figures of the year before: no rule was found, so it is a setting. */
export const statisticsClose: Policy = {
  key: 'statistics-close',
  area: '000000',
  validFrom: '2000-02-16',
  validTo: null,
  value: { month: 3, day: 31 },
  ground: 'inferred',
  cite: '未见规定；为年度数据稳定，本平台设定次年 3 月 31 日后变更登记不再改变上年数据（待核实）',
}
