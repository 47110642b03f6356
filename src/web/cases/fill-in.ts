import { type Answers, type Form, isVisible } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { isEmpty, sameAnswer } from '#web/forms/answers.ts'

type FillIn = {
  /** Fields without an answer yet: filled in without a question. */
  free: string[]
  /** Fields that hold something else: only replaced when the reader says so. */
  taken: string[]
}

/** What of the offered answers would be new, among the fields that are asked once they are there. */
export function fillIn(form: Form, answers: Answers, offered: Answers): FillIn {
  const then = settledAnswers(form, { ...answers, ...offered })
  const asked = Object.keys(offered).filter((field) => {
    const schema = form.fields[field]
    return schema !== undefined && isVisible(schema, then)
  })
  const changed = asked.filter((field) => !sameAnswer(answers[field], offered[field]))
  return {
    free: changed.filter((field) => isEmpty(answers[field])),
    taken: changed.filter((field) => !isEmpty(answers[field])),
  }
}
