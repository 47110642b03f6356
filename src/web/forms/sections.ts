import { type Answers, type Form, isVisible, metaOf, type Section } from '#core/form.ts'

/** Where a section of a drawn form stands on the page. */
export function sectionId(prefix: string, section: Section): string {
  return `${prefix}-section-${section.id}`
}

/** The sections that ask something now, with the fields that are asked. */
export function visibleSections(form: Form, answers: Answers) {
  return form.sections
    .map((section) => ({
      section,
      fields: Object.entries(form.fields).filter(
        ([, schema]) => metaOf(schema).section === section.id && isVisible(schema, answers),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
}
