import type { CaseRow } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import type { Column } from '../exports/actions.ts'

/** More rows than this are asked for in parts, by filter. */
export const exportLimit = 10_000

/** The columns of the list that officers and enterprises take away. */
export const exportColumns: readonly Column<CaseRow>[] = [
  { title: '办件编号', width: 20, of: (row) => row.reference },
  { title: '事项', width: 24, of: (row) => getService(row.service).title.zh },
  { title: '名称', width: 40, of: (row) => row.title },
  { title: '申请单位', width: 40, of: (row) => row.applicant.name },
  { title: '统一社会信用代码', width: 22, of: (row) => row.applicant.creditCode },
  { title: '办理机构', width: 30, of: (row) => row.handler?.name ?? '' },
  {
    title: '状态',
    width: 12,
    of: (row) => stateOf(getService(row.service).lifecycle, row.state).title.zh,
  },
  { title: '登记编号', width: 20, of: (row) => row.number ?? '' },
  { title: '提交时间（北京时间）', width: 22, of: ({ submittedAt }) => minuteOf(submittedAt) },
  { title: '办理期限', width: 12, kind: 'day', of: (row) => row.dueOn ?? '' },
]

// Swedish writes a day as 2026-11-28 and an hour as 13:44.
const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

function minuteOf(at: string | null): string {
  return at === null ? '' : inShanghai.format(new Date(at))
}
