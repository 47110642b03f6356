import { Form as AntForm } from 'antd'
import type { ReactNode } from 'react'
import { type Answers, type Form, metaOf } from '#core/form.ts'
import { useSay } from '#web/kit/language.tsx'
import type { FieldRefusal } from '#web/kit/refusal.ts'
import { Field } from './Field.tsx'
import { sectionId, visibleSections } from './sections.ts'
import './forms.css'

type Props = {
  form: Form
  /** The first part of every control's id; one page may show two forms. */
  prefix: string
  /** As they were typed. */
  answers: Answers
  /** As the server wants them: they decide what is asked, and carry the derived fields. */
  settled: Answers
  problems: readonly FieldRefusal[]
  onAnswer: (field: string, value: unknown) => void
  onLeave: (field: string) => void
  /** What stands above the fields of a section, such as a search that fills them in. */
  above?: (section: string) => ReactNode
}

/** Draws any form from what its fields say of themselves. */
export function FormFields({ form, answers, settled, above, ...rest }: Props) {
  const say = useSay()
  const sections = visibleSections(form, settled)
  return (
    <AntForm layout="vertical" component={false} requiredMark={marked(say(optional))}>
      {sections.map(({ section, fields }) => (
        <section
          key={section.id}
          id={sectionId(rest.prefix, section)}
          className="form-section"
          aria-labelledby={`${sectionId(rest.prefix, section)}-title`}
        >
          {form.sections.length > 1 && (
            <h2 id={`${sectionId(rest.prefix, section)}-title`}>{say(section.title)}</h2>
          )}
          {section.intro && <p className="hint">{say(section.intro)}</p>}
          {above?.(section.id)}
          <div className="form-grid">
            {fields.map(([field, schema]) => (
              <Field
                key={field}
                field={field}
                schema={schema}
                value={metaOf(schema).computed ? settled[field] : answers[field]}
                {...rest}
                problems={problemsOf(rest.problems, field)}
              />
            ))}
          </div>
        </section>
      ))}
    </AntForm>
  )
}

const none: readonly FieldRefusal[] = []

/** The same empty list every time, so that a field without a problem is not drawn again. */
function problemsOf(problems: readonly FieldRefusal[], field: string): readonly FieldRefusal[] {
  const own = problems.filter((one) => one.field === field || one.field.startsWith(`${field}.`))
  return own.length > 0 ? own : none
}

// Nearly everything is required: what may be left out is the exception, and is said in words.
function marked(optionalMark: string) {
  return (label: ReactNode, { required }: { required: boolean }) => (
    <>
      {label}
      {!required && <span className="optional">{optionalMark}</span>}
    </>
  )
}

const optional = { zh: '（选填）', en: ' (optional)' }
