import { z } from 'zod'
import type { Policy } from '#core/policy.ts'
import { nationwide, qingdao, sichuan2019 } from './measures.ts'

const days = z.number().int().min(1).max(500)

const limit = z.object({ count: days, unit: z.enum(['day', 'workday']) })

/** How long a filed form may wait until it is accepted. */
export const acceptancePolicy = limit
/** How long the evaluator may take for the formal review. */
export const reviewLimitPolicy = limit
/** How long a batch is published; the first day counts if it is a working day. */
export const noticePolicy = z.object({ workdays: days, firstDayCounts: z.boolean() })
/** Within how many months a change of name or a material change is reported. */
export const changeReportPolicy = z.object({ months: z.number().int().min(1).max(24) })
/** How long an enterprise may defend itself before its number is revoked. */
export const defencePolicy = limit

const notice = { workdays: 10, firstDayCounts: true } satisfies z.infer<typeof noticePolicy>
const threeMonths = { months: 3 } satisfies z.infer<typeof changeReportPolicy>

export const timeLimits: readonly Policy[] = [
  {
    ...nationwide,
    key: 'acceptance-limit',
    // Days of the calendar: whoever files in December is not to wait for the working days of next year.
    value: { count: 7, unit: 'day' } satisfies z.infer<typeof acceptancePolicy>,
    ground: 'inferred',
    cite: '未见受理期限的规定，自提交起 7 日为平台设定，各地可另行规定',
  },
  {
    ...nationwide,
    key: 'formal-review-limit',
    value: { count: 10, unit: 'workday' } satisfies z.infer<typeof reviewLimitPolicy>,
    ground: 'inferred',
    cite: '未见全国统一的形式审查期限，10 个工作日为平台设定，各地可另行规定',
  },
  {
    key: 'formal-review-limit',
    area: '510000',
    validFrom: '2019-01-01',
    validTo: null,
    value: { count: 5, unit: 'workday' } satisfies z.infer<typeof reviewLimitPolicy>,
    ground: 'local-law',
    cite: `${sichuan2019}：5 个工作日，仅见转载；以后年度沿用为平台取定（待核实）`,
  },
  {
    ...nationwide,
    key: 'notice-period',
    value: notice,
    ground: 'inferred',
    cite: `${sichuan2019}、${qingdao}：公示 10 个工作日；首日计入，据湖南 2023 年第 3 批公示的起止日期推算；全国适用为平台设定`,
  },
  {
    key: 'notice-period',
    area: '510000',
    validFrom: '2019-01-01',
    validTo: null,
    value: notice,
    ground: 'local-law',
    cite: `${sichuan2019}：公示 10 个工作日，仅见转载；首日计入和以后年度沿用为平台取定（待核实）`,
  },
  {
    ...nationwide,
    key: 'change-report',
    value: threeMonths,
    ground: 'inferred',
    cite: `${qingdao}：更名或者发生重大变化的，3 个月内报告；全国适用为平台设定`,
  },
  {
    key: 'change-report',
    area: '370200',
    validFrom: '2018-01-01',
    validTo: null,
    value: threeMonths,
    ground: 'local-law',
    cite: `${qingdao}，仅见转载；起始日为平台取定（待核实）`,
  },
  {
    ...nationwide,
    key: 'defence-days',
    value: { count: 10, unit: 'workday' } satisfies z.infer<typeof defencePolicy>,
    ground: 'inferred',
    cite: '粤科公告〔2024〕21号所见程序有撤销告知和企业申辩，未见期限；10 个工作日为平台设定',
  },
]
