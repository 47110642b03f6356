import { type Answers, type Form, metaOf, type Section } from '#core/form.ts'
import { visibleSections } from '#web/forms/sections.ts'

type SectionProgress = {
  section: Section
  /** The fields that are for the reader to fill in or to put right: none where all is worked out. */
  total: number
  open: number
}

/** How far each section of a form has come, of those that ask or show something now. */
export function sectionProgress(
  form: Form,
  answers: Answers,
  errors: readonly { field: string }[],
): SectionProgress[] {
  const wrong = new Set(errors.map(({ field }) => field.split('.')[0] ?? ''))
  return visibleSections(form, answers).map(({ section, fields }) => ({
    section,
    total: fields.filter(([name, schema]) => !metaOf(schema).computed || wrong.has(name)).length,
    open: fields.filter(([name]) => wrong.has(name)).length,
  }))
}
