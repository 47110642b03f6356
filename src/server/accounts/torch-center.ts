import { readForm } from '#core/read-form.ts'
import { invitationForm } from '#core/sign-up.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { invite } from './invitations.ts'
import { insertOrganisation, lockFounding } from './organisation-store.ts'

const operator = { userId: null, name: '平台运维' }

/**
 * For the command line: an empty platform gets its Torch Center, and the address an invitation as its
 * administrator. From there on everybody is invited on the screen. Answers the link.
 */
export async function openTorchCenter(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'jobs'>,
  input: { email: string },
): Promise<string> {
  const { email } = readForm(invitationForm, input)
  return deps.db.transaction().execute(async (tx) => {
    await lockFounding(tx)
    const organisation = (await findTorchCenter(tx)) ?? (await foundTorchCenter(tx, deps))
    const role = 'administrator' as const
    return (await invite(deps, tx, { actor: operator, organisation, email, role })).link
  })
}

async function findTorchCenter(tx: Tx) {
  return tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'torch')
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}

async function foundTorchCenter(tx: Tx, { clock }: Pick<Deps, 'clock'>) {
  const at = clock.now()
  const made = await insertOrganisation(tx, {
    kind: 'torch',
    name: '火炬中心',
    creditCode: null,
    area: '000000',
    parentId: null,
    officeCode: null,
    region: null,
    services: [],
    contactName: '',
    phone: '',
    at,
  })
  await writeJournal(tx, {
    organisationId: made.id,
    actor: operator,
    act: 'organisation:found',
    detail: { name: made.name, kind: made.kind, area: made.area },
    at,
  })
  return made
}
