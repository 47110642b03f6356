import { z } from 'zod'
import type { Policy } from '#core/policy.ts'
import { nationwide } from './measures.ts'

/** How a number is put together, and in which groups it is read. */
export const numberPatternPolicy = z.object({
  pattern: z.string(),
  groups: z.array(z.number().int().positive()),
})

/** Which character of position 12 stands for direct confirmation, and which for entry by score. */
export const numberFlagsPolicy = z
  .object({ direct: z.enum(['0', '8']), scored: z.enum(['0', '8']) })
  .refine(({ direct, scored }) => direct !== scored)

export type NumberFlags = z.infer<typeof numberFlagsPolicy>

/** The 18 characters of the entry number. No published text or list with numbers was seen. */
export const numberPolicies: readonly Policy[] = [
  {
    ...nationwide,
    key: 'number-pattern',
    value: {
      pattern: '{year:4}{area:6}{founded:1}{direct:1}{sequence:6}',
      groups: [4, 6, 2, 6],
    },
    ground: 'memory',
    cite: '入库登记编号 18 位：入库年份、注册地、成立标识、直接确认标识、流水号，据记忆（待核实）',
  },
  {
    ...nationwide,
    key: 'number-flags',
    value: { direct: '8', scored: '0' } satisfies NumberFlags,
    ground: 'memory',
    cite: '第 12 位见有 0 和 8，何者表示直接确认据记忆不能确定，取 8（待核实）',
  },
]
