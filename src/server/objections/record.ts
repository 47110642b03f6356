import { createHash } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import { canonicalJson } from '#core/canonical-json.ts'
import type { Tx } from '../db/tables.ts'
import { writeJournal } from '../journal/actions.ts'

// The journal is read by more people than may know who objected, and is never cut: it keeps the act and a hash.
// The code, which nobody can guess, is part of what is hashed first: no name can be tried out against it.

type Received = {
  id: string
  authorityId: string
  said: { code: string; received_at: Date } & Record<string, unknown>
  at: Date
}

export async function recordReceived(
  tx: Tx,
  { id, authorityId, said, at }: Received,
): Promise<void> {
  await writeJournal(tx, {
    organisationId: authorityId,
    actor: { userId: null, name: '社会公众' },
    act: 'objection:receive',
    detail: { objection: id, sha256: hashOf({ ...said, received_at: at.toISOString() }) },
    at,
  })
}

type Acted = {
  actor: Actor
  act: 'assign' | 'verify' | 'uphold' | 'reject'
  objection: { id: string; code: string }
  said: Record<string, unknown>
  at: Date
}

/** In the chain of the organisation that acted. */
export async function recordAct(tx: Tx, { actor, act, objection, said, at }: Acted): Promise<void> {
  const { id, code } = objection
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor,
    act: `objection:${act}`,
    detail: { objection: id, sha256: hashOf({ code, ...said }) },
    at,
  })
}

function hashOf(said: Record<string, unknown>): string {
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}
