import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '#api/cases.ts'
import type { Answers, Form } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { type Merge, mergeAnswers } from '#web/forms/merge.ts'
import { useProblems } from '#web/forms/use-problems.ts'
import { useAutosave } from './use-autosave.ts'

/** The answers on the page of one opened case: typed, checked, saved, and put together with another's edit. */
export function useAnswers(opened: CaseView, form: Form) {
  const { autosave, state, restored } = useAutosave(opened)
  const [answers, setAnswers] = useState<Answers>(restored ?? opened.answers)
  const [merged, setMerged] = useState(false)
  const judged = useProblems(form, answers)
  const { settled } = judged

  const sent = useRef(answers)
  useEffect(() => {
    if (sent.current === answers) return
    sent.current = answers
    autosave.change(settled)
  }, [answers, settled, autosave])

  const [answer] = useState(
    () => (field: string, value: unknown) =>
      setAnswers((before) => ({ ...before, [field]: value })),
  )

  const merge: Merge | undefined =
    state.kind === 'conflict'
      ? mergeAnswers(form, { base: autosave.base(), mine: settled, theirs: state.theirs.answers })
      : undefined
  function resolve(chosen: Answers) {
    if (state.kind !== 'conflict') return
    const { version, answers: base } = state.theirs
    sent.current = chosen
    setAnswers(chosen)
    autosave.resolve({ version, base, answers: settledAnswers(form, chosen) })
  }
  useEffect(() => {
    if (merge?.differences.length !== 0) return
    resolve(merge.answers)
    setMerged(true)
  })

  return {
    ...judged,
    autosave,
    state,
    answers,
    answer,
    /** Where the reader must choose between two edits. */
    conflict: state.kind === 'conflict' && merge?.differences.length ? merge : undefined,
    resolve,
    /** What a closed case did not take. */
    unsaved:
      state.kind === 'closed'
        ? mergeAnswers(form, { base: undefined, mine: settled, theirs: state.now.answers })
            .differences
        : [],
    restored: restored !== undefined,
    merged,
  }
}
