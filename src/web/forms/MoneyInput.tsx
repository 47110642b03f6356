import { Input } from 'antd'
import { useId } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { ariaOf, type ControlProps, textOf } from './control.ts'
import { tidyYuan, yuanHint } from './yuan.ts'

/** An amount in yuan. It stays the text that was typed, so that no digit is ever rounded. */
export function MoneyInput(props: ControlProps) {
  const { id, meta, value, onChange, onBlur, describedBy } = props
  const say = useSay()
  const hintId = useId()
  const typed = textOf(value)
  const hint = yuanHint(tidyYuan(typed))
  const described = [hint && hintId, describedBy].filter(Boolean).join(' ')
  return (
    <>
      <Input
        {...ariaOf(props)}
        id={id}
        className="money-input"
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        suffix={meta.unit && say(meta.unit)}
        {...(described && { 'aria-describedby': described })}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          const tidy = tidyYuan(typed)
          if (tidy !== typed) onChange(tidy)
          onBlur()
        }}
      />
      {hint && (
        <div id={hintId} className="hint">
          {say(hint)}
        </div>
      )}
    </>
  )
}
