import { packOf } from '#core/rule-pack.ts'
import type { Move } from './move.ts'
import { searchText } from './open.ts'
import type { Change } from './store.ts'

/** What an officer changes in the applicant's own copy; officers go on seeing what was submitted. */
export function changed({ step, found, asked }: Move): Change {
  return step.changes ? { answers: step.changes(asked, found.answers) } : {}
}

/** The case stands again as it was registered: both copies, their rules, and the words by which it is found. */
export function restored({ service, found, step }: Move): Change {
  const { decided_answers: answers, decided_pack: pack } = found
  if (step.answers !== 'restored' || !answers || !pack) return {}
  const title = service.titleOf(answers)
  return {
    answers,
    submitted: answers,
    rule_pack: pack,
    form_version: packOf(service, pack).form.version,
    title,
    search_text: searchText(service, { ...found, title }, answers),
  }
}
