import type { Actor } from '#core/access.ts'
import { DomainError, notFound } from '#core/errors.ts'
import { requireWords } from '#core/read-form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { requireSilence } from '../secrecy/actions.ts'
import { publish } from './publish.ts'
import { getAnnouncement } from './store.ts'

type Correction = {
  actor: Actor
  address: string
  text: string
  documentNumber?: string | undefined
}

/** A correction beside what was published; only the authority that published it may make one. Answers its address. */
export async function correctAnnouncement(
  deps: Deps,
  tx: Tx,
  { actor, address, text, documentNumber }: Correction,
): Promise<string> {
  const about = await getAnnouncement(tx, address)
  if (about.authority_id !== actor.organisation.id) throw notTheirs(actor)
  if (about.kind === 'correction') throw correctedAlready()
  const said = requireWords('text', text)
  if (about.batch_id) {
    await requireSilence(tx, { said: { text: said, documentNumber }, batchId: about.batch_id })
  }
  const made = await publish(deps, tx, {
    actor,
    kind: 'correction',
    service: about.service,
    area: about.area,
    year: about.year,
    about,
    title: { zh: `关于“${about.title.zh}”的更正`, en: `Correction of “${about.title.en}”` },
    documentNumber,
    text: said,
    entries: [],
  })
  return made.address
}

function notTheirs(actor: Actor): DomainError {
  if (actor.organisation.kind === 'enterprise') return notFound()
  return new DomainError('not-allowed', {
    zh: '只有发布单位可以更正',
    en: 'Only the authority that published it may correct it',
  })
}

function correctedAlready(): DomainError {
  return new DomainError('conflict', {
    zh: '更正本身不再更正；请对原来的公示公告另发一份更正',
    en: 'A correction is not itself corrected: publish another correction of the first text',
  })
}
