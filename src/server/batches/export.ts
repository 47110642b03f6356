import type { BatchEntry } from '#api/batches.ts'
import { entryStates } from '#core/batch.ts'
import type { Column } from '../exports/actions.ts'

/** The columns of a batch as officers take it away. */
export const entryColumns: readonly Column<BatchEntry>[] = [
  { title: '序号', width: 8, of: ({ position }) => (position === null ? '' : String(position)) },
  { title: '办件编号', width: 20, of: ({ reference }) => reference },
  { title: '企业名称', width: 44, of: ({ applicant }) => applicant.name },
  { title: '统一社会信用代码', width: 22, of: ({ applicant }) => applicant.creditCode },
  { title: '注册地', width: 22, of: ({ areaName }) => areaName },
  { title: '评价工作机构', width: 30, of: ({ evaluator }) => evaluator ?? '' },
  { title: '状态', width: 14, of: ({ state }) => entryStates[state].zh },
  { title: '编号', width: 22, of: ({ number }) => number ?? '' },
  { title: '存疑', width: 50, of: ({ doubts }) => doubts.map(({ zh }) => zh).join('；') },
  { title: '理由', width: 40, of: ({ reason }) => reason ?? '' },
]
