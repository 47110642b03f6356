import { type FieldMeta, type Form, isVisible, metaOf } from '#core/form.ts'
import type { Service } from '#core/service.ts'

/** Whether a paper is asked for in every case, in some, or may be left out. */
export type Asked = 'always' | 'depends' | 'optional'

type Paper = Pick<FieldMeta, 'label' | 'hint' | 'accept'> & { asked: Asked }

/**
 * Every file that a form asks for. What is asked for of an empty form and in each example of the service is asked
 * for always, whether or not the field has a condition.
 */
export function papersOf({ examples }: Pick<Service, 'examples'>, form: Form): Paper[] {
  const every = [{}, ...examples.map(({ answers }) => answers)]
  return Object.values(form.fields)
    .filter((schema) => metaOf(schema).widget === 'files')
    .map((schema) => {
      const { label, hint, accept, optional } = metaOf(schema)
      const isAlways = every.every((answers) => isVisible(schema, answers))
      const asked = optional ? 'optional' : isAlways ? 'always' : 'depends'
      return { label, ...(hint && { hint }), ...(accept && { accept }), asked }
    })
}
