import type { Actor } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import {
  countUnread,
  insertMessage,
  insertMessages,
  listAddresses,
  listAddressesOf,
  listMessages,
  markRead,
} from './store.ts'

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

// A letter that tells of more is not read to its end; the rest stands in the messages.
const mostInOneLetter = 20

/** One message for each, and one letter to each member about all that concern their organisation. */
export async function tellMany(
  deps: Pick<Deps, 'jobs' | 'clock' | 'config'>,
  tx: Tx,
  letters: readonly Letter[],
): Promise<void> {
  if (letters.length === 0) return
  const at = deps.clock.now()
  await insertMessages(
    tx,
    letters.map((letter) => ({ ...letter, at })),
  )
  const byOrganisation = Map.groupBy(letters, ({ organisationId }) => organisationId)
  const addresses = await listAddressesOf(tx, [...byOrganisation.keys()])
  const mails = addresses.map(({ organisationId, email }) => ({
    to: email,
    ...mailAbout(byOrganisation.get(organisationId) ?? [], deps.config.publicUrl),
  }))
  await deps.jobs.sendMails(tx, mails)
}

function mailAbout(letters: readonly Letter[], publicUrl: string) {
  const [first] = letters
  const more = letters.length > 1 ? `，共 ${letters.length} 件` : ''
  const told = letters.slice(0, mostInOneLetter).map(({ caseId, body }) => {
    const link = caseId ? `${publicUrl}/cases/${caseId}` : ''
    return [body.zh, body.en, link].filter(Boolean).join('\n\n')
  })
  const untold = letters.length - told.length
  const rest = untold > 0 ? [`另有 ${untold} 件 / ${untold} more: ${publicUrl}/messages`] : []
  return {
    subject: `${first?.title.zh ?? ''}${more}`,
    text: [...told, ...rest].join('\n\n— — —\n\n'),
  }
}

export { sendsTexts, textTo } from './text-message.ts'

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
