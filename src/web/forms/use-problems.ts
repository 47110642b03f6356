import { useCallback, useMemo, useState } from 'react'
import type { FieldError } from '#core/errors.ts'
import { type Answers, type Form, formErrors } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { useSay } from '#web/kit/language.tsx'
import type { FieldRefusal } from '#web/kit/refusal.ts'
import { isEmpty, valueAt } from './answers.ts'

/**
 * What is wrong with these answers. A field is told once the reader has left it with something in it; all of
 * them after `check()`. The server's own refusals stay until their field is changed.
 */
export function useProblems(form: Form, answers: Answers) {
  const say = useSay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<{ errors: readonly FieldRefusal[]; of: Answers }>()
  const settled = useMemo(() => settledAnswers(form, answers), [form, answers])
  const errors = useMemo(() => inOrder(form, formErrors(form, settled)), [form, settled])
  const problems = useMemo(() => {
    const told = errors.filter(
      ({ field }) => checked || (left.has(field) && !isEmpty(valueAt(settled, field))),
    )
    const known = new Set(told.map(({ field }) => field))
    const fromServer = (refused?.errors ?? []).filter(
      ({ field }) =>
        !known.has(field) && valueAt(refused?.of ?? {}, field) === valueAt(answers, field),
    )
    return [...told.map((error) => inWords(error, say)), ...fromServer]
  }, [errors, checked, left, settled, refused, answers, say])
  const leave = useCallback((field: string) => setLeft((before) => new Set(before).add(field)), [])
  return {
    /** The answers as the server wants them. */
    settled,
    /** Everything that is wrong, told or not. */
    errors,
    /** What is shown at the fields. */
    problems,
    leave,
    /** Shows everything that is wrong from now on, and returns it. */
    check: (): FieldRefusal[] => {
      setChecked(true)
      return errors.map((error) => inWords(error, say))
    },
    refuse: (fromServer: readonly FieldRefusal[]) =>
      setRefused({ errors: fromServer, of: answers }),
  }
}

/** In the order of the page, whichever rule found them. */
function inOrder(form: Form, errors: readonly FieldError[]): FieldError[] {
  const fields = Object.keys(form.fields)
  const place = ({ field }: FieldError) => fields.indexOf(field.split('.')[0] ?? '')
  return errors.toSorted((one, other) => place(one) - place(other))
}

function inWords({ field, text }: FieldError, say: ReturnType<typeof useSay>): FieldRefusal {
  return { field, message: say(text) }
}
