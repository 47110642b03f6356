import type { ImportRow, ImportView } from '#api/imports.ts'
import type { Text } from '#core/text.ts'
import type { Column } from '../exports/actions.ts'
import type { listRows } from './row-store.ts'
import type { Import } from './store.ts'

export function viewImport(found: Import): ImportView {
  return {
    id: found.id,
    service: found.service,
    fileName: found.file_name,
    state: found.state,
    rows: found.rows,
    ready: found.ready,
    gaps: found.gaps,
    refused: found.refused,
    notes: found.notes,
    uploadedBy: found.uploaded_name,
    uploadedAt: found.uploaded_at.toISOString(),
    endedBy: found.ended_name,
    endedAt: found.ended_at?.toISOString() ?? null,
  }
}

type Row = Awaited<ReturnType<typeof listRows>>[number]

export function viewImportRow({ number, title, state, problems, case_id }: Row): ImportRow {
  return { number, title, state, problems, caseId: case_id }
}

/** One line of the report that a person takes away to correct the table by. */
export type ReportLine = { row: Row; problem: Row['problems'][number] | undefined }

export function reportLines(rows: readonly Row[]): ReportLine[] {
  return rows.flatMap((row): ReportLine[] =>
    row.problems.length === 0
      ? [{ row, problem: undefined }]
      : row.problems.map((problem) => ({ row, problem })),
  )
}

export const reportColumns: readonly Column<ReportLine>[] = [
  { title: '行号', width: 8, kind: 'count', of: ({ row }) => String(row.number) },
  { title: '名称', width: 40, of: ({ row }) => row.title },
  { title: '结果', width: 14, of: ({ row }) => states[row.state].zh },
  { title: '项目', width: 24, of: ({ problem }) => problem?.title.zh ?? '' },
  { title: '类别', width: 10, of: ({ problem }) => (problem ? kinds[problem.kind].zh : '') },
  { title: '说明', width: 60, of: ({ problem }) => problem?.text.zh ?? '' },
  { title: '单元格内容', width: 24, of: ({ problem }) => problem?.said ?? '' },
]

const states: Record<Row['state'], Text> = {
  ready: { zh: '可以导入', en: 'Can be imported' },
  gaps: { zh: '导入后需补填', en: 'To be completed' },
  refused: { zh: '不能导入', en: 'Not imported' },
}
const kinds: Record<Row['problems'][number]['kind'], Text> = {
  refused: { zh: '错误', en: 'Error' },
  gap: { zh: '待补填', en: 'Missing' },
  note: { zh: '提示', en: 'Note' },
}
