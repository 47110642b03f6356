import { Form } from 'antd'
import { memo, useCallback } from 'react'
import type { z } from 'zod'
import { metaOf, shownAnswer } from '#core/form.ts'
import { useSay } from '#web/kit/language.tsx'
import type { FieldRefusal } from '#web/kit/refusal.ts'
import { useBeside } from './beside.tsx'
import { Control } from './Control.tsx'
import { controlId, isRadios } from './control.ts'
import { LinesInput } from './LinesInput.tsx'
import { limitsOf } from './limits.ts'
import { yuanHint } from './yuan.ts'

type Props = {
  prefix: string
  /** The path in the form. */
  field: string
  schema: z.ZodType
  value: unknown
  problems: readonly FieldRefusal[]
  onAnswer: (field: string, value: unknown) => void
  onLeave: (field: string) => void
}

/** One field with its label, hint and problem. */
export const Field = memo(function Field(props: Props) {
  const { prefix, field, schema, value, problems, onAnswer, onLeave } = props
  const say = useSay()
  const beside = useBeside()
  const meta = metaOf(schema)
  const id = controlId(prefix, field)
  const own = problems.filter((problem) => problem.field === field)
  const required = !limitsOf(schema).mayBeEmpty
  const onChange = useCallback((next: unknown) => onAnswer(field, next), [onAnswer, field])
  const onBlur = useCallback(() => onLeave(field), [onLeave, field])
  const label = say(meta.label)
  const described = [meta.hint && `${id}-hint`, own.length > 0 && `${id}-problem`]
  const common = { id, field, meta, value, onChange, onBlur, label, required }
  return (
    <Form.Item
      className={`field field-${meta.widget}`}
      label={label}
      // A click on the words above radio buttons must not choose the first of them.
      {...(!isRadios(meta) && { htmlFor: id })}
      required={required}
      validateStatus={own.length > 0 ? 'error' : ''}
      {...(own.length > 0 && {
        help: (
          <div id={`${id}-problem`}>{own.map((problem) => problem.message).join(say(and))}</div>
        ),
      })}
      {...(meta.hint && { extra: <div id={`${id}-hint`}>{say(meta.hint)}</div> })}
    >
      {meta.computed ? (
        <Computed id={id} value={value} schema={schema} />
      ) : meta.widget === 'lines' ? (
        <LinesInput
          {...common}
          prefix={prefix}
          problems={problems}
          max={limitsOf(schema).items}
          onLeave={onLeave}
        />
      ) : (
        <Control
          {...common}
          schema={schema}
          invalid={own.length > 0}
          describedBy={described.filter(Boolean).join(' ') || undefined}
        />
      )}
      {beside.show(field)}
    </Form.Item>
  )
})

type ComputedProps = { id: string; value: unknown; schema: z.ZodType }

/** Derived from the other answers: shown as they change, not typed. */
function Computed({ id, value, schema }: ComputedProps) {
  const say = useSay()
  const amount = metaOf(schema).widget === 'money' ? yuanHint(String(value ?? '')) : undefined
  const shown = value === undefined ? pending : (amount ?? shownAnswer(schema, value))
  return (
    <output id={id} className="computed" tabIndex={-1}>
      {say(shown)}
      <span className="hint">{say({ zh: '自动计算', en: 'calculated' })}</span>
    </output>
  )
}

const pending = { zh: '填写相关各项后自动算出', en: 'Follows from the other fields' }
const and = { zh: '；', en: '; ' }
