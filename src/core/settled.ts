import { type Answers, type Form, isVisible, metaOf, visibleAnswers } from './form.ts'

/** The answers as they are stored: without hidden fields, derived fields derived, nothing empty. */
export function settledAnswers(form: Form, raw: Answers): Answers {
  const answers = withoutEmpty(visibleAnswers(form, raw))
  for (const [name, schema] of Object.entries(form.fields)) {
    const { computed, widget, optional } = metaOf(schema)
    if (!isVisible(schema, answers)) continue
    // No lines at all is an answer: the table says so by staying empty.
    if (widget === 'lines' && !optional) answers[name] ??= []
    if (!computed) continue
    const value = computed(answers)
    if (value === undefined) delete answers[name]
    else answers[name] = value
  }
  return answers
}

function withoutEmpty(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== '' && value !== null),
  )
}
