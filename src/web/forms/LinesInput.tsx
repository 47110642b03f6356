import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Card, Grid, Table } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { metaOf } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import type { FieldRefusal } from '#web/kit/refusal.ts'
import { type ControlProps, controlId } from './control.ts'
import { LineCell } from './LineCell.tsx'
import { columnSums, type Row, rowsOf } from './rows.ts'

type Props = Omit<ControlProps, 'invalid' | 'describedBy' | 'bare' | 'onBlur'> & {
  onLeave: (field: string) => void
  prefix: string
  problems: readonly FieldRefusal[]
  max: number | undefined
}

// More columns than that leave none the room to read what was typed.
const mostColumns = 5

/** Lines with the same columns: a table where there is room, a card each otherwise; sums of the amounts below. */
export function LinesInput(props: Props) {
  const { id, field, prefix, meta, label, max, onChange } = props
  const say = useSay()
  const rows = rowsOf(props.value)
  const columns = Object.entries(meta.columns ?? {})
  const isRoomy = Grid.useBreakpoint().md ?? false
  const wide = isRoomy && columns.length <= mostColumns
  const [added, setAdded] = useState<number>()
  const adder = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const first = columns[0]?.[0]
    if (added === undefined || first === undefined) return
    document.getElementById(controlId(prefix, `${field}.${added}.${first}`))?.focus()
    setAdded(undefined)
  }, [added, columns, field, prefix])

  function remove(at: number) {
    onChange(rows.filter((_, other) => other !== at))
    adder.current?.focus()
  }
  function cell(at: number, name: string, schema: z.ZodType) {
    return (
      <LineCell
        {...props}
        at={at}
        name={name}
        schema={schema}
        row={rows[at] ?? {}}
        bare={wide}
        onRow={(row) => onChange(rows.map((other, index) => (index === at ? row : other)))}
      />
    )
  }
  function remover(at: number) {
    return (
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say({
          zh: `删除第 ${at + 1} 行：${label}`,
          en: `Remove line ${at + 1}: ${label}`,
        })}
        onClick={() => remove(at)}
      />
    )
  }

  return (
    <div id={id} tabIndex={-1} className="lines-input">
      {rows.length > 0 && wide && (
        <Table<Row>
          size="small"
          pagination={false}
          aria-label={label}
          dataSource={rows}
          rowKey={(row) => rows.indexOf(row)}
          columns={[
            ...columns.map(([name, schema]) => ({
              key: name,
              title: say(metaOf(schema).label),
              render: (_: unknown, __: Row, at: number) => cell(at, name, schema),
            })),
            {
              key: 'remove',
              title: <span className="for-ears">{say({ zh: '操作', en: 'Action' })}</span>,
              width: 56,
              render: (_: unknown, __: Row, at: number) => remover(at),
            },
          ]}
        />
      )}
      {!wide &&
        rows.map((_, at) => (
          <Card
            // A line has no name of its own, and its controls hold no state.
            key={at}
            size="small"
            role="group"
            aria-label={say({ zh: `${label} 第 ${at + 1} 行`, en: `${label}, line ${at + 1}` })}
            title={say({ zh: `第 ${at + 1} 行`, en: `Line ${at + 1}` })}
            extra={remover(at)}
          >
            <div className="line-cells">
              {columns.map(([name, schema]) => (
                <div key={name}>{cell(at, name, schema)}</div>
              ))}
            </div>
          </Card>
        ))}
      <div className="lines-foot">
        <Button
          ref={adder}
          icon={<PlusOutlined />}
          disabled={max !== undefined && rows.length >= max}
          onClick={() => {
            onChange([...rows, {}])
            setAdded(rows.length)
          }}
        >
          {say({ zh: `增加一行：${label}`, en: `Add a line: ${label}` })}
        </Button>
        <Sums columns={meta.columns ?? {}} rows={rows} />
      </div>
    </div>
  )
}

function Sums({
  columns,
  rows,
}: {
  columns: NonNullable<ControlProps['meta']['columns']>
  rows: Row[]
}) {
  const say = useSay()
  const { language } = useLanguage()
  if (rows.length === 0) return null
  return [...columnSums(columns, rows)].map(([name, fen]) => {
    const schema = columns[name]
    const label = schema ? say(metaOf(schema).label) : name
    return (
      <output key={name}>
        {say({ zh: `${label}合计 `, en: `${label}, total ` })}
        <strong>{readYuan(fen, language)}</strong>
      </output>
    )
  })
}
