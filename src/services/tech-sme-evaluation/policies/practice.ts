import { z } from 'zod'
import type { Policy } from '#core/policy.ts'
import { nationwide, qingdao, sichuan2019 } from './measures.ts'

/** What a corrected form counts as, for the order in which cases are taken. */
export const resubmissionPolicy = z.object({ countsAs: z.enum(['first-filing', 'continued']) })
/** How often batches are put together, in words. */
export const batchRhythmPolicy = z.object({ zh: z.string().min(1), en: z.string().min(1) })
/** How average staff is formed: of the quarters' (start + end) / 2, or of the months'. */
export const staffAveragePolicy = z.object({ method: z.enum(['quarterly', 'monthly']) })
/** The share of the year's entries that is drawn for a spot check, in per cent. */
export const spotCheckPolicy = z.object({ percent: z.number().int().min(1).max(100) })

const again = { countsAs: 'first-filing' } satisfies z.infer<typeof resubmissionPolicy>

/** What offices do where no national text was read. */
export const practices: readonly Policy[] = [
  {
    ...nationwide,
    key: 'resubmission',
    value: again,
    ground: 'inferred',
    cite: `${qingdao}：补正后重新提交的视为首次提交；全国适用为平台设定`,
  },
  {
    key: 'resubmission',
    area: '370200',
    validFrom: '2018-01-01',
    validTo: null,
    value: again,
    ground: 'local-law',
    cite: `${qingdao}，仅见转载；起始日为平台取定（待核实）`,
  },
  {
    ...nationwide,
    key: 'batch-rhythm',
    value: {
      zh: '每月至少一批，具体日期以当地通知为准',
      en: 'At least one batch a month; the local notice names the days',
    },
    ground: 'memory',
    cite: '国科火字〔2019〕87号：每月至少一批，仅见转载；其余年度沿用（待核实）',
  },
  {
    key: 'batch-rhythm',
    area: '510000',
    validFrom: '2019-01-01',
    validTo: '2019-12-31',
    value: {
      zh: '每月 10 日一批，遇节假日顺延',
      en: 'One batch on the 10th of each month, later where that is a holiday',
    },
    ground: 'local-law',
    cite: `${sichuan2019}，仅见转载`,
  },
  {
    key: 'batch-rhythm',
    area: '440000',
    validFrom: '2019-01-01',
    validTo: '2019-12-31',
    value: {
      zh: '全年四批：4 月 21 日、5 月 26 日、6 月 23 日、8 月 25 日',
      en: 'Four batches in the year: 21 April, 26 May, 23 June, 25 August',
    },
    ground: 'local-law',
    cite: '广东省 2019 年度评价工作通知，仅见转载',
  },
  {
    ...nationwide,
    key: 'staff-average',
    value: { method: 'quarterly' } satisfies z.infer<typeof staffAveragePolicy>,
    ground: 'memory',
    cite: '平均人数按季平均：季平均为季初、季末之和的一半，年平均为四季平均；当年成立的按实际经营期（据记忆，待核实）',
  },
  {
    ...nationwide,
    key: 'spot-check-ratio',
    value: { percent: 10 } satisfies z.infer<typeof spotCheckPolicy>,
    ground: 'memory',
    cite: '未见全国统一的抽查比例，多地要求不低于 10%（据记忆，待核实）',
  },
]
