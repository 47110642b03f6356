import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { ReviewListRow } from '#api/review-lists.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import type { RowState as State } from './report.ts'
import '#web/cases/state.css'
import '#web/imports/imports.css'

/** Whose case the row decides on, and the way to it. */
export function Enterprise({ row: { caseId, applicant, reference } }: { row: ReviewListRow }) {
  const say = useSay()
  const name = applicant || reference || say({ zh: '没有编号', en: 'No reference' })
  return (
    <>
      {caseId ? (
        <Link to="/cases/$id" params={{ id: caseId }} className="case-link" target="_blank">
          {name}
          <span className="for-ears">{say({ zh: '（在新窗口打开）', en: ' (new window)' })}</span>
        </Link>
      ) : (
        <strong>{name}</strong>
      )}
      {applicant && <div className="hint">{reference}</div>}
    </>
  )
}

/** Why the row is not carried out, and what is to be checked. */
export function Problems({ row: { problems } }: { row: ReviewListRow }) {
  const say = useSay()
  if (problems.length === 0) return null
  return (
    <ul className="import-problems">
      {problems.map(({ kind, title, text, said }, at) => (
        <li key={at} className={`import-${kind}`}>
          <span className="import-kind">{say(kinds[kind])}</span>{' '}
          {say({ zh: `${title.zh}：${text.zh}`, en: `${title.en}: ${text.en}` })}
          {said && (
            <span className="hint">
              {' '}
              {say({ zh: `（表格里是：${said}）`, en: ` (in the table: ${said})` })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What will become of the row, or has. */
export function RowState({ state }: { state: State }) {
  const say = useSay()
  const { tone, text } = states[state]
  return <Tag className={`state state-${tone}`}>{say(text)}</Tag>
}

const kinds: Record<ReviewListRow['problems'][number]['kind'], Text> = {
  refused: { zh: '错误', en: 'Error' },
  note: { zh: '提示', en: 'Note' },
}

const states: Record<State, { tone: 'neutral' | 'active' | 'good' | 'bad'; text: Text }> = {
  ready: { tone: 'active', text: { zh: '可以办理', en: 'Ready' } },
  done: { tone: 'good', text: { zh: '已办理', en: 'Carried out' } },
  refused: { tone: 'bad', text: { zh: '不能办理', en: 'Refused' } },
  unchanged: { tone: 'neutral', text: { zh: '不作改动', en: 'Left alone' } },
}
