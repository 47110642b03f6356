import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useSay } from './language.tsx'
import type { FieldRefusal } from './refusal.ts'

type Props = {
  errors: readonly FieldRefusal[]
  /** What was refused as a whole; said above the list. */
  title?: string
  /** What a field is called, for the list. */
  labelOf?: (field: string) => string | undefined
  /** The `name` of the antd form: it is the first part of its controls' ids. */
  form?: string
  /** Goes to a field that is not simply a control with its id (inside a closed panel, a table). */
  onJump?: (field: string) => void
}

/** Everything that must be put right, in one place: focus moves here, and each line leads to its field. */
export function ErrorSummary({ errors, title, labelOf, form, onJump }: Props) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  const heading = say({
    zh: `有 ${errors.length} 处需要更正`,
    en:
      errors.length === 1
        ? 'One thing needs correcting'
        : `${errors.length} things need correcting`,
  })
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary">
      <Alert
        type="error"
        showIcon
        role="presentation"
        title={title ?? heading}
        description={
          <ul>
            {errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <a
                  href={`#${idOf(field, form)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    if (onJump) onJump(field)
                    else jumpTo(field, form)
                  }}
                >
                  {[labelOf?.(field), message].filter(Boolean).join(say({ zh: '：', en: ': ' }))}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}

/** Brings a field into view and focuses it; false when no control carries its id. */
function jumpTo(field: string, form?: string): boolean {
  const control = document.getElementById(idOf(field, form))
  if (!control) return false
  control.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  return true
}

function idOf(field: string, form: string | undefined): string {
  return [form, ...field.split('.')].filter(Boolean).join('_')
}
