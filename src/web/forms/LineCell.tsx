import { Form } from 'antd'
import type { z } from 'zod'
import { metaOf } from '#core/form.ts'
import { useSay } from '#web/kit/language.tsx'
import type { FieldRefusal } from '#web/kit/refusal.ts'
import { Control } from './Control.tsx'
import { type ControlProps, controlId, isRadios } from './control.ts'
import { limitsOf } from './limits.ts'
import { type Row, withCell } from './rows.ts'

type Props = Omit<ControlProps, 'invalid' | 'describedBy' | 'bare' | 'onBlur' | 'onChange'> & {
  prefix: string
  problems: readonly FieldRefusal[]
  onLeave: (field: string) => void
  at: number
  name: string
  schema: z.ZodType
  row: Row
  bare: boolean
  onRow: (row: Row) => void
}

/** One cell, with a label of its own on a phone and the column's in a table. */
export function LineCell({
  at,
  name,
  schema,
  row,
  bare,
  onRow,
  prefix,
  problems,
  onLeave,
  ...props
}: Props) {
  const say = useSay()
  const meta = metaOf(schema)
  const field = `${props.field}.${at}.${name}`
  const id = controlId(prefix, field)
  const own = problems.filter((problem) => problem.field === field)
  const label = say(meta.label)
  // Two tables of a form may have columns of the same name.
  const where = say({
    zh: `${props.label} 第 ${at + 1} 行 ${label}`,
    en: `${props.label}, line ${at + 1}: ${label}`,
  })
  return (
    <Form.Item
      className="cell"
      {...(!bare && { label })}
      {...(!bare && !isRadios(meta) && { htmlFor: id })}
      required={!limitsOf(schema).mayBeEmpty}
      validateStatus={own.length > 0 ? 'error' : ''}
      {...(own.length > 0 && {
        help: <div id={`${id}-problem`}>{own.map((problem) => problem.message).join(' ')}</div>,
      })}
    >
      <Control
        id={id}
        field={field}
        schema={schema}
        meta={meta}
        value={row[name]}
        label={where}
        {...(bare && { bare })}
        required={!limitsOf(schema).mayBeEmpty}
        invalid={own.length > 0}
        describedBy={own.length > 0 ? `${id}-problem` : undefined}
        onBlur={() => onLeave(field)}
        onChange={(value) => onRow(withCell(row, name, value))}
      />
    </Form.Item>
  )
}
