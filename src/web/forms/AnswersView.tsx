import { Descriptions, Table } from 'antd'
import { useRef } from 'react'
import type { z } from 'zod'
import { choicePath } from '#core/choices.ts'
import { isDay } from '#core/dates.ts'
import { type Answers, type Form, metaOf, shownAnswer } from '#core/form.ts'
import { useFileLink, useFindFile } from '#web/files/case-files.tsx'
import { saySize } from '#web/files/kinds.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { useWidth } from '#web/kit/use-width.ts'
import { sayDay } from '#web/kit/when.tsx'
import { isEmpty } from './answers.ts'
import { useBeside } from './beside.tsx'
import { type Row, rowsOf } from './rows.ts'
import { visibleSections } from './sections.ts'
import './forms.css'

type Props = { form: Form; answers: Answers }

/** The answers of a form to read: grouped as they were asked. */
export function AnswersView({ form, answers }: Props) {
  const say = useSay()
  const beside = useBeside()
  const wide = useMedia('(min-width: 700px)')
  const sections = visibleSections(form, answers)
    .map(({ section, fields }) => ({
      section,
      fields: fields.filter(([name]) => !isEmpty(answers[name]) || beside.has(name)),
    }))
    .filter(({ fields }) => fields.length > 0)
  return sections.map(({ section, fields }) => (
    <Descriptions
      key={section.id}
      className="answers-view"
      size="small"
      bordered
      column={1}
      // Beside long English words a phone leaves no room for two columns.
      layout={wide ? 'horizontal' : 'vertical'}
      {...(form.sections.length > 1 && { title: <h2>{say(section.title)}</h2> })}
      items={fields.map(([name, schema]) => ({
        key: name,
        label: say(metaOf(schema).label),
        children: (
          <>
            <AnswerText schema={schema} value={answers[name]} />
            {beside.show(name)}
          </>
        ),
      }))}
    />
  ))
}

type AnswerProps = { schema: z.ZodType; value: unknown }

/** One answer in words. */
export function AnswerText({ schema, value }: AnswerProps) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOfArea = useAreaName()
  const { widget, choices, columns } = metaOf(schema)
  if (isEmpty(value)) return <span className="hint">{say({ zh: '未填写', en: 'not given' })}</span>
  if (widget === 'files' && Array.isArray(value)) return <FileLinks ids={value.map(String)} />
  if (widget === 'lines') return <Lines columns={columns ?? {}} value={value} />
  if (widget === 'area') return nameOfArea(String(value))
  if (widget === 'day' && typeof value === 'string' && isDay(value)) return sayDay(value, language)
  if (choices && typeof value === 'string') {
    const path = choicePath(choices, value).map((choice) => say(choice.label))
    return path.length > 0 ? path.join(' / ') : value
  }
  return <span className="answer-words">{say(shownAnswer(schema, value))}</span>
}

function FileLinks({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const find = useFindFile()
  const linkOf = useFileLink()
  const files = ids.flatMap((id) => find(id) ?? [])
  const hidden = ids.length - files.length
  return (
    <ul className="plain-list">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={linkOf(id)}>{name}</a> <span className="hint">{saySize(size)}</span>
        </li>
      ))}
      {hidden > 0 && (
        <li className="hint">
          {say({
            zh: `${hidden} 个文件，在办件中才能打开`,
            en: `${hidden} ${hidden === 1 ? 'file' : 'files'}, to be opened in the case only`,
          })}
        </li>
      )}
    </ul>
  )
}

// In less than that, dates and amounts break in the middle.
const roomPerColumn = 120

/** A table where there is room for its columns, one below the other otherwise. */
function Lines({ columns, value }: { columns: Form['fields']; value: unknown }) {
  const box = useRef<HTMLDivElement>(null)
  const isRoomy = useWidth(box) >= Object.keys(columns).length * roomPerColumn
  const rows = rowsOf(value)
  return (
    <div ref={box}>
      {isRoomy ? (
        <WideLines columns={columns} rows={rows} />
      ) : (
        <NarrowLines columns={columns} rows={rows} />
      )}
    </div>
  )
}

type LinesProps = { columns: Form['fields']; rows: readonly Row[] }

function WideLines({ columns, rows }: LinesProps) {
  const say = useSay()
  return (
    <Table
      size="small"
      pagination={false}
      dataSource={rows}
      rowKey={(row) => rows.indexOf(row)}
      columns={Object.entries(columns).map(([name, schema]) => ({
        key: name,
        title: say(metaOf(schema).label),
        render: (_, row) => <AnswerText schema={schema} value={row[name]} />,
      }))}
    />
  )
}

function NarrowLines({ columns, rows }: LinesProps) {
  const say = useSay()
  return (
    <ol className="answer-lines">
      {rows.map((row, at) => (
        <li key={at}>
          <div className="answer-cells">
            {Object.entries(columns)
              .filter(([name]) => !isEmpty(row[name]))
              .map(([name, schema]) => (
                <div key={name}>
                  <span className="hint">{say(metaOf(schema).label)} </span>
                  <AnswerText schema={schema} value={row[name]} />
                </div>
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
