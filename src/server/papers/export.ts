import type { PaperRow } from '#api/papers.ts'
import { paperStates } from '#core/paper.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import { getService } from '#services/index.ts'
import type { Column } from '../exports/actions.ts'

/** More rows than this are asked for in parts, by filter. */
export const exportLimit = 10_000

/** The columns of the list of papers that officers and enterprises take away. */
export const exportColumns: readonly Column<PaperRow>[] = [
  { title: '封面代码', width: 16, of: (row) => shownPaperCode(row.code) },
  { title: '办件编号', width: 20, of: (row) => row.reference },
  { title: '事项', width: 24, of: (row) => getService(row.service).title.zh },
  { title: '名称', width: 40, of: (row) => row.title },
  { title: '登记编号', width: 20, of: (row) => row.number ?? '' },
  { title: '申请单位', width: 40, of: (row) => row.applicant.name },
  { title: '统一社会信用代码', width: 22, of: (row) => row.applicant.creditCode },
  { title: '办理机构', width: 30, of: (row) => row.office?.name ?? '' },
  { title: '状态', width: 12, of: (row) => paperStates[row.state].zh },
  { title: '便利化期间', width: 30, of: (row) => row.period?.title.zh ?? '' },
  { title: '应交日期', width: 12, kind: 'day', of: (row) => row.dueOn ?? '' },
  { title: '逾期', width: 8, of: (row) => (row.overdue ? '是' : '') },
  { title: '剩余工作日', width: 12, kind: 'count', of: (row) => String(row.workdaysLeft ?? '') },
  { title: '收到日期', width: 12, kind: 'day', of: (row) => row.received?.on ?? '' },
  { title: '经办人', width: 12, of: (row) => row.received?.by ?? '' },
  { title: '备注', width: 40, of: (row) => row.note ?? '' },
]
