import { Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { type ImportFilter, type ImportRow, type ImportView, listImportRows } from '#api/imports.ts'
import type { Text } from '#core/text.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { RowTag } from './Tags.tsx'

const filters: readonly { which: ImportFilter; text: Text }[] = [
  { which: 'problems', text: { zh: '有问题的行', en: 'With problems' } },
  { which: 'refused', text: { zh: '不能导入', en: 'Left out' } },
  { which: 'all', text: { zh: '全部', en: 'All' } },
]

/** The report, row by row: what stands in the way first. */
export function ReportRows({ found }: { found: ImportView }) {
  const say = useSay()
  const [which, setWhich] = useState<ImportFilter>(found.state === 'confirmed' ? 'all' : 'problems')
  const list = useReadPages(listImportRows, {
    params: { id: found.id },
    query: { which, limit: 50 },
  })
  return (
    <section aria-label={say({ zh: '逐行报告', en: 'Report by row' })}>
      <h2>{say({ zh: '逐行报告', en: 'Report by row' })}</h2>
      <Radio.Group
        className="import-filter"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些行', en: 'Which rows' })}
        value={which}
        onChange={({ target }) => setWhich(target.value)}
        options={filters.map(({ which: value, text }) => ({ value, label: say(text) }))}
      />
      <Pages list={list} empty={<Empty title={say({ zh: '没有这样的行', en: 'No such rows' })} />}>
        {(rows) => (
          <ul className="rows import-rows">
            {rows.map((row) => (
              <li key={row.number}>
                <ReportRow row={row} />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  )
}

function ReportRow({ row }: { row: ImportRow }) {
  const say = useSay()
  const title = row.title || say({ zh: '未命名', en: 'Untitled' })
  return (
    <>
      <div className="import-number">
        {say({ zh: `第 ${row.number} 行`, en: `Row ${row.number}` })}
      </div>
      <div className="row-words">
        {row.caseId ? (
          <Link to="/cases/$id/edit" params={{ id: row.caseId }} className="case-link">
            {title}
          </Link>
        ) : (
          <strong>{title}</strong>
        )}
        {row.problems.length > 0 && (
          <ul className="import-problems">
            {row.problems.map((problem, at) => (
              <li key={at} className={`import-${problem.kind}`}>
                <Problem problem={problem} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <RowTag state={row.state} />
    </>
  )
}

function Problem({ problem }: { problem: ImportRow['problems'][number] }) {
  const say = useSay()
  const { kind, title, text, said } = problem
  return (
    <>
      <span className="import-kind">{say(kinds[kind])}</span>{' '}
      {say({ zh: `${title.zh}：${text.zh}`, en: `${title.en}: ${text.en}` })}
      {said && (
        <span className="hint">
          {' '}
          {say({ zh: `（表格里是：${said}）`, en: ` (in the table: ${said})` })}
        </span>
      )}
    </>
  )
}

const kinds: Record<ImportRow['problems'][number]['kind'], Text> = {
  refused: { zh: '错误', en: 'Error' },
  gap: { zh: '待补填', en: 'Missing' },
  note: { zh: '提示', en: 'Note' },
}
