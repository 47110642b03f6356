import { type Answers, formErrors } from '#core/form.ts'
import { examples } from './examples.ts'
import { form2001 } from './form.ts'

/** The id of a file that nobody looks for. */
export const file = '0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10'

/** The first example of a category, with the text of its contract. */
export function example(category: string): Answers {
  const found = examples.find(({ answers }) => answers.category === category)
  if (!found) throw new Error(`No example of ${category}`)
  return { ...found.answers, contractText: [file] }
}

export const development = example('DEV.ENTRUST')
export const transfer = example('TRF.KNOWHOW')

/** The fields that are wrong under the rules of 2001 once these answers have changed. */
export function wrong(base: Answers, changed: Answers): string[] {
  return formErrors(form2001, { ...base, ...changed }).map((error) => error.field)
}
