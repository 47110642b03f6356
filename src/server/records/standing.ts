import { dayInShanghai } from '#core/dates.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { RecordKind, Registered, VerifiedRecord } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { RecordCase, SideRecord } from './store.ts'

/** What the case was registered with; empty before its registration. */
export function registeredOf(found: RecordCase): Registered {
  const { decided_answers, decision, submitted_at } = found
  return {
    answers: decided_answers ?? {},
    decision: decision ?? {},
    ...(submitted_at && { submittedOn: dayInShanghai(submitted_at) }),
  }
}

export function verifiedOf(records: readonly SideRecord[]): VerifiedRecord[] {
  return records
    .filter(({ state }) => state === 'verified')
    .map(({ kind, answers, asked }) => ({ kind, record: answers, asked: asked ?? {} }))
}

/** Why none of this kind can be filed or verified now, or undefined when it can. */
export function closedFor(found: RecordCase, kind: RecordKind): Text | undefined {
  if (kind.from.includes(found.state)) return kind.unfit?.(registeredOf(found))
  const state = stateOf(getService(found.service).lifecycle, found.state)
  return {
    zh: `办件现在是“${state.title.zh}”，不能办理${kind.title.zh}`,
    en: `The case is now “${state.title.en}”; ${kind.title.en.toLowerCase()} is not possible`,
  }
}
