import { randomBytes } from 'node:crypto'
import { type Actor, requireAdministrator } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { apiKeyForm } from '#core/sign-up.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { endKey, insertKey, type KeyRow, listKeys } from './api-key-store.ts'
import { hashOfSecret } from './caller.ts'

const shown = 8

export async function listApiKeys(tx: Tx, actor: Actor): Promise<KeyRow[]> {
  requireAdministrator(actor)
  return listKeys(tx, actor.organisation.id)
}

/** The key itself is answered only here; what is kept of it cannot be turned back. */
export async function createApiKey(
  { clock }: Deps,
  tx: Tx,
  { actor, name }: { actor: Actor; name: string },
): Promise<{ row: KeyRow; key: string }> {
  requireAdministrator(actor)
  const read = readForm(apiKeyForm, { name })
  const key = `tw_${randomBytes(32).toString('base64url')}`
  const row = await insertKey(tx, {
    organisationId: actor.organisation.id,
    ownerId: actor.userId,
    name: read.name,
    start: key.slice(0, shown),
    hash: hashOfSecret(key),
    at: clock.now(),
  })
  await journal(tx, { actor, act: 'api-key:create', name: read.name, at: clock.now() })
  return { row, key }
}

export async function endApiKey(
  { clock }: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  requireAdministrator(actor)
  const organisationId = actor.organisation.id
  const name = await endKey(tx, { id, organisationId, at: clock.now() })
  if (name === undefined) throw notFound()
  await journal(tx, { actor, act: 'api-key:end', name, at: clock.now() })
}

type Entry = { actor: Actor; act: string; name: string; at: Date }

async function journal(tx: Tx, { name, ...entry }: Entry): Promise<void> {
  const organisationId = entry.actor.organisation.id
  await writeJournal(tx, { ...entry, organisationId, detail: { name } })
}
