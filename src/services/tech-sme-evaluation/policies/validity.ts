import { z } from 'zod'
import type { Policy } from '#core/policy.ts'
import { nationwide, sichuan2019 } from './measures.ts'

/** Until when a number is valid: the end of its year, or 31 March of the next. */
export const validityPolicy = z.object({ rule: z.enum(['year-end', 'next-march']) })

type Validity = z.infer<typeof validityPolicy>

const key = 'validity'

export const validities: readonly Policy[] = [
  {
    ...nationwide,
    key,
    value: { rule: 'year-end' } satisfies Validity,
    ground: 'memory',
    cite: '国科火字〔2019〕87号、青岛办理指南：登记编号当年有效，仅见转载；其余年度沿用（待核实）',
  },
  {
    key,
    area: '510000',
    validFrom: '2019-01-01',
    validTo: '2019-12-31',
    value: { rule: 'next-march' } satisfies Validity,
    ground: 'local-law',
    cite: `${sichuan2019}：自公告之日起至次年 3 月 31 日有效，仅见转载；其他年度未见`,
  },
]
