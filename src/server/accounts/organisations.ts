import { type Actor, isSupervisor, requireAdministrator } from '#core/access.ts'
import { isInside } from '#core/areas.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { isOffice, type OrganisationKind } from '#core/roles.ts'
import { contactForm } from '#core/sign-up.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import {
  brokenRule,
  countOpenCases,
  findOrganisationForUpdate,
  type OrganisationRow,
  updateOrganisation,
} from './organisation-store.ts'
import { codeTaken } from './sign-up.ts'

type Change = {
  contactName?: string | undefined
  phone?: string | undefined
  closed?: boolean | undefined
}

/** One's own contact data; or whether an organisation below is closed. */
export async function changeOrganisation(
  deps: Deps,
  tx: Tx,
  { actor, id, asked }: { actor: Actor; id: string; asked: Change },
): Promise<OrganisationRow> {
  requireAdministrator(actor)
  const found = await findOrganisationForUpdate(tx, id)
  if (!found) throw notFound()
  if (asked.closed !== undefined) return setClosed(deps, tx, { actor, found, closed: asked.closed })
  if (found.id !== actor.organisation.id) throw onlyOwn()
  const { contactName, phone } = readForm(contactForm, {
    contactName: asked.contactName ?? found.contact_name,
    phone: asked.phone ?? found.phone,
  })
  const changed = await updateOrganisation(tx, id, { contact_name: contactName, phone })
  const detail = { contactName, phone }
  await journal(tx, id, { actor, act: 'organisation:change', detail, at: deps.clock.now() })
  return changed
}

type Closing = { actor: Actor; found: OrganisationRow; closed: boolean }

async function setClosed({ clock }: Deps, tx: Tx, { actor, found, closed }: Closing) {
  requireSupervisor(actor)
  if (!isBelow(actor, found)) throw notBelow()
  if ((found.closed_at !== null) === closed) return found
  const open = closed && isOffice(found.kind) ? await countOpenCases(tx, found.id) : 0
  if (open > 0) throw stillBusy(open)
  const at = clock.now()
  const changed = await updateOrganisation(tx, found.id, { closed_at: closed ? at : null }).catch(
    (error: unknown) => {
      throw takenRefusal(error)
    },
  )
  const act = closed ? 'organisation:close' : 'organisation:reopen'
  await journal(tx, found.id, { actor, act, detail: { name: found.name }, at })
  return changed
}

type Entry = { actor: Actor; act: string; detail: Record<string, unknown>; at: Date }

async function journal(tx: Tx, organisationId: string, entry: Entry): Promise<void> {
  await writeJournal(tx, { ...entry, organisationId })
}

export function requireSupervisor(actor: Actor): void {
  requireAdministrator(actor)
  if (isSupervisor(actor.organisation.kind)) return
  throw new DomainError('not-allowed', {
    zh: '只有科技管理部门和火炬中心可以设立、停用单位',
    en: 'Only authorities and the Torch Center found and close organisations',
  })
}

/** An authority of the same area is a peer; a registry of the same area is below. */
export function isBelow(
  actor: Actor,
  found: { id: string; kind: OrganisationKind; area: string },
): boolean {
  const own = actor.organisation
  if (found.id === own.id || !isInside(found.area, own.area)) return false
  return found.area !== own.area || isOffice(found.kind) || found.kind === 'enterprise'
}

/** What another organisation holds already, in words. */
export function takenRefusal(error: unknown): unknown {
  const rule = brokenRule(error)
  if (rule === 'organisations_region_office_code_key')
    return invalidField('officeCode', officeTaken)
  if (rule === 'organisations_credit_code') return invalidField('creditCode', codeTaken)
  return error
}

function onlyOwn(): DomainError {
  return new DomainError('not-allowed', {
    zh: '联系方式由该单位的管理员自己更正',
    en: 'An organisation’s own administrator corrects its contact data',
  })
}

function notBelow(): DomainError {
  return new DomainError('not-allowed', {
    zh: '只能停用本单位管辖范围内的单位',
    en: 'Only organisations below yours can be closed',
  })
}

function stillBusy(count: number): DomainError {
  return new DomainError('conflict', {
    zh: `该登记机构还有 ${count} 件未办结的办件，办结后才能停用`,
    en: `This registry still has ${count} open cases; it can be closed once they are finished`,
  })
}

const officeTaken = {
  zh: '同一统计地区内已有这个编号的登记机构',
  en: 'Another registry of this statistical region has this number',
}
