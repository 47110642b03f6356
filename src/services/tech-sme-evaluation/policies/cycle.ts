import { z } from 'zod'
import { isDay } from '#core/dates.ts'
import type { Policy } from '#core/policy.ts'

const day = z.string().refine(isDay)

/** The filing of one year, both days included; `lastNoticeOn`: the last day of a public notice, where one is set. */
export const cyclePolicy = z.object({
  year: z.string().regex(/^20\d{2}$/),
  opensOn: day,
  closesOn: day,
  lastNoticeOn: day.nullable(),
})

type Cycle = z.infer<typeof cyclePolicy>

const opening = '开始填报的日期未见，取 1 月 1 日（平台设定）'

/** One row a year, as far as its notice is known. Without a row nothing is said of that year. */
export const cycles: readonly Policy[] = [
  cycle({
    value: { year: '2019', opensOn: '2019-01-01', closesOn: '2019-10-31', lastNoticeOn: null },
    cite: `国科火字〔2019〕87号：10 月 31 日前提交，仅见转载（待核实）；${opening}`,
  }),
  cycle({
    value: {
      year: '2020',
      opensOn: '2020-01-01',
      closesOn: '2020-10-20',
      lastNoticeOn: '2020-10-31',
    },
    cite: `国科火字〔2020〕44号：10 月 20 日前提交，10 月 31 日前发布最后一批公示，仅见转载（待核实）；${opening}`,
  }),
  cycle({
    value: { year: '2021', opensOn: '2021-01-01', closesOn: '2021-10-20', lastNoticeOn: null },
    cite: `国科火字〔2021〕11号：10 月 20 日前提交，仅见转载（待核实）；${opening}`,
  }),
  cycle({
    value: { year: '2026', opensOn: '2026-06-01', closesOn: '2026-08-31', lastNoticeOn: null },
    cite: '工企业函〔2026〕160号：6 月 1 日至 8 月 31 日，仅见转述（待核实）',
  }),
]

function cycle({ value, cite }: { value: Cycle; cite: string }): Policy {
  return {
    key: 'cycle',
    area: '000000',
    validFrom: `${value.year}-01-01`,
    validTo: `${value.year}-12-31`,
    value,
    ground: 'memory',
    cite,
  }
}
