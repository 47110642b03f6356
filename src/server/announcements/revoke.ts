import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listAreaNames } from '../reference/actions.ts'
import { publish } from './publish.ts'
import { endEntry, findValidForUpdate } from './register-store.ts'

type Revoking = {
  actor: Actor
  service: Service
  caseId: string
  ground: Text
  documentNumber?: string | undefined
}

/** Ends the entry of a case in the public register and announces that; refuses (`conflict`) when none is valid. */
export async function revokeEntry(
  deps: Deps,
  tx: Tx,
  { actor, service, caseId, ground, documentNumber }: Revoking,
): Promise<void> {
  const entry = await findValidForUpdate(tx, caseId)
  if (!entry || !service.register) {
    throw new DomainError('conflict', {
      zh: '名录中没有这个办件的有效登记，不能撤销',
      en: 'The public register holds no valid entry of this case; there is nothing to revoke',
    })
  }
  const { number, name, area, area_name: areaName, year } = entry
  const names = await listAreaNames(tx)
  const own = actor.organisation.area
  const { id } = await publish(deps, tx, {
    actor,
    kind: 'revocation',
    service: service.id,
    area: own,
    year,
    about: { id: entry.announcement_id, address: entry.address },
    title: service.register.listTitle({
      year,
      place: 0,
      areaName: names.get(own) ?? '',
      kind: 'revocation',
    }),
    documentNumber,
    text: ground.zh,
    entries: [{ position: 1, caseId, name, area, areaName, number }],
  })
  await endEntry(tx, { number, on: deps.clock.today(), ground, announcementId: id })
}
