import type { ChangeView, CommentView } from '#api/dialogue.ts'
import type { Actor } from '#core/access.ts'
import { diffAnswers } from '#core/differences.ts'
import { type Answers, metaOf } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import { packOf } from '#core/rule-pack.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { listFiles } from '../files/actions.ts'
import { type Comment, listAreaNames, listComments } from './comment-store.ts'
import { isAtDesk } from './desk.ts'
import { requirePartyOf } from './standing.ts'
import type { Case } from './store.ts'

/** The comments as this caller may see them, what they may do, and what the last submission changed. */
export async function viewDialogue(tx: Tx, { actor, found }: { actor: Actor; found: Case }) {
  const party = requirePartyOf(actor, found)
  const state = stateOf(getService(found.service).lifecycle, found.state)
  const comments = await listComments(tx, found.id)
  return {
    comments: comments
      .filter((one) => one.state !== 'draft' || one.office_id === actor.organisation.id)
      .map((one) => viewComment(one, party)),
    mayWrite: isAtDesk(actor, found),
    mayAnswer: party === 'applicant' && state.editable === true,
    changes: party === 'applicant' ? [] : await listChanges(tx, found),
    changedSince: decidedOn(found) ? ('registration' as const) : ('submission' as const),
  }
}

/** An answer that is still being written is the applicant's own, like the form beside it. */
export function viewComment(row: Comment, party: Party): CommentView {
  const isHandedIn = row.state === 'answered' || row.state === 'settled'
  const isShown = party === 'applicant' || isHandedIn
  return {
    id: row.id,
    field: row.field,
    fileId: row.file_id,
    text: row.text,
    state: row.state,
    version: row.version,
    round: row.round,
    office: row.office,
    writtenBy: row.written_by,
    writtenAt: row.written_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    answer: isShown ? row.answer : null,
    answeredBy: isShown ? row.answered_by : null,
    answeredAt: isShown ? (row.answered_at?.toISOString() ?? null) : null,
    settledBy: row.settled_by,
    settledAt: row.settled_at?.toISOString() ?? null,
  }
}

/**
 * What differs from what is registered or, before the registration, from the submission before the last one; empty
 * before there were two.
 */
export async function listChanges(tx: Tx, found: Case): Promise<ChangeView[]> {
  const { submitted } = found
  const earlier = decidedOn(found) ?? found.previous
  if (!earlier || !submitted) return []
  const pack = packOf(getService(found.service), found.rule_pack)
  const nameOf = await namesFor(tx, found, [earlier, submitted])
  return diffAnswers(pack.form, { before: pack.carry(earlier), after: submitted, nameOf })
}

/** An amendment changes what is registered, however often it is returned. */
function decidedOn({ number, decided_answers }: Case): Answers | null {
  return number === null ? null : decided_answers
}

async function namesFor(tx: Tx, found: Case, versions: readonly Answers[]) {
  const { form } = packOf(getService(found.service), found.rule_pack)
  const areas = Object.entries(form.fields)
    .filter(([, schema]) => metaOf(schema).widget === 'area')
    .flatMap(([field]) => versions.map((answers) => String(answers[field] ?? '')))
  const names = new Map<string, string>(await listAreaNames(tx, areas))
  for (const { id, name } of await listFiles(tx, found.id)) names.set(id, name)
  return (value: string): Text | undefined => {
    const name = names.get(value)
    return name === undefined ? undefined : { zh: name, en: name }
  }
}
