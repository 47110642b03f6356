import type { Actor } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { countUnread, insertMessage, listAddresses, listMessages, markRead } from './store.ts'

type Letter = { organisationId: string; caseId: string | null; title: Text; body: Text }

/** A message in the platform and a letter to each member, both in the transaction of the decision. */
export async function tell(
  deps: Pick<Deps, 'jobs' | 'clock' | 'config'>,
  tx: Tx,
  letter: Letter,
): Promise<void> {
  await insertMessage(tx, { ...letter, at: deps.clock.now() })
  const link = letter.caseId ? `${deps.config.publicUrl}/cases/${letter.caseId}` : ''
  const text = [letter.body.zh, letter.body.en, link].filter(Boolean).join('\n\n')
  for (const to of await listAddresses(tx, letter.organisationId)) {
    await deps.jobs.sendMail(tx, { to, subject: letter.title.zh, text })
  }
}

export async function readInbox(
  tx: Tx,
  actor: Actor,
  page: { before?: string | undefined; limit: number; unread: boolean | undefined },
) {
  const { id } = actor.organisation
  const [messages, unread] = [await listMessages(tx, id, page), await countUnread(tx, id)]
  return { messages, unread }
}

export async function markMessageRead(
  tx: Tx,
  actor: Actor,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  const marked = await markRead(tx, { id, organisationId: actor.organisation.id, at })
  if (marked === 0) throw notFound()
}
