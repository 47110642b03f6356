import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CaseView } from '#api/cases.ts'
import { sameAnswer } from '#web/forms/answers.ts'
import { startAutosave } from './autosave.ts'
import { localCopyOf } from './local-copy.ts'
import { sendAnswers } from './send-answers.ts'

/**
 * Autosave for one opened case. `restored` are answers that an earlier visit could not send: they are on
 * their way again, from the version that they were typed on.
 */
export function useAutosave(opened: CaseView) {
  const [{ autosave, restored }] = useState(() => begin(opened))
  const state = useSyncExternalStore(autosave.subscribe, autosave.state)
  useEffect(() => {
    if (restored) autosave.change(restored)
    const tryAgain = () => void autosave.flush()
    addEventListener('online', tryAgain)
    addEventListener('pagehide', tryAgain)
    return () => {
      removeEventListener('online', tryAgain)
      removeEventListener('pagehide', tryAgain)
      tryAgain()
    }
  }, [autosave, restored])
  return { autosave, state, restored }
}

function begin(opened: CaseView) {
  const copy = localCopyOf(opened.id)
  const kept = copy.read()
  const unsent = kept && !sameAnswer(kept.answers, opened.answers) ? kept : undefined
  const autosave = startAutosave({
    opened: unsent ? { version: unsent.version, answers: unsent.base } : opened,
    send: (attempt) => sendAnswers(opened.id, attempt),
    copy,
  })
  return { autosave, restored: unsent?.answers }
}
