import { Input } from 'antd'
import type { z } from 'zod'
import { FilesInput } from '#web/files/FilesInput.tsx'
import { useSay } from '#web/kit/language.tsx'
import { AreaInput } from './AreaInput.tsx'
import { ChoiceInput, YesNoInput } from './ChoiceInput.tsx'
import { ariaOf, type ControlProps, textOf } from './control.ts'
import { DayInput } from './DayInput.tsx'
import { limitsOf } from './limits.ts'
import { MoneyInput } from './MoneyInput.tsx'
import { TreeInput } from './TreeInput.tsx'

/** The control for one value: everything but a table of lines. */
export function Control({ schema, ...props }: ControlProps & { schema: z.ZodType }) {
  const { meta, value, onChange } = props
  switch (meta.widget) {
    case 'paragraph':
      return <Paragraph {...props} max={limitsOf(schema).characters} />
    case 'money':
      return <MoneyInput {...props} />
    case 'day':
      return <DayInput {...props} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'tree':
      return <TreeInput {...props} />
    case 'yes-no':
      return <YesNoInput {...props} />
    case 'area':
      return <AreaInput {...props} />
    case 'files':
      return (
        <FilesInput
          {...props}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(ids) => onChange(ids.length > 0 ? ids : undefined)}
          accept={meta.accept ?? []}
          max={limitsOf(schema).items}
        />
      )
    case 'number':
      return <Line {...props} inputMode="decimal" />
    default:
      return <Line {...props} />
  }
}

function Line({ inputMode, ...props }: ControlProps & { inputMode?: 'decimal' }) {
  const { id, meta, value, onChange, onBlur } = props
  const say = useSay()
  return (
    <Input
      {...ariaOf(props)}
      id={id}
      value={textOf(value)}
      autoComplete="off"
      {...(inputMode && { inputMode })}
      suffix={meta.unit && say(meta.unit)}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}

function Paragraph({ max, ...props }: ControlProps & { max: number | undefined }) {
  const { id, value, onChange, onBlur } = props
  return (
    <Input.TextArea
      {...ariaOf(props)}
      id={id}
      value={textOf(value)}
      autoSize={{ minRows: 3, maxRows: 16 }}
      {...(max !== undefined && { count: { show: true, max } })}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}
