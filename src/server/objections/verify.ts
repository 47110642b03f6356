import type { Actor } from '#core/access.ts'
import { findingForm } from '#core/objection-forms.ts'
import { readForm } from '#core/read-form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { getForAct } from './access.ts'
import { tellVerified } from './letters.ts'
import { recordAct } from './record.ts'
import { updateObjection } from './store.ts'

type Verifying = { actor: Actor; id: string; finding: string; version?: number | undefined }

/** Records what was found; the decision stays with the authority. */
export async function verifyObjection(deps: Deps, tx: Tx, asked: Verifying): Promise<void> {
  const { actor, id } = asked
  const found = await getForAct(tx, { ...asked, act: 'verify' })
  const { finding } = readForm(findingForm, { finding: asked.finding })
  const at = deps.clock.now()
  const isOwn = actor.organisation.id === found.authority_id
  await updateObjection(tx, id, {
    state: 'verified',
    finding,
    verified_by: `${actor.organisation.name} ${actor.name}`,
    verified_at: at,
  })
  await recordAct(tx, { actor, act: 'verify', objection: found, said: { finding }, at })
  if (isOwn) return
  await tellVerified(deps, tx, { authorityId: found.authority_id, id, name: found.entry_name })
}
