import type { FollowedObjection, ObjectionRow, ObjectionView } from '#api/objections.ts'
import type { Actor } from '#core/access.ts'
import type { Tx } from '../db/tables.ts'
import type { Objector } from '../secrecy/actions.ts'
import { allowedTo, requireParty } from './access.ts'
import { findCase, findStanding, listVerifyingOffices } from './case-store.ts'
import { groupCode } from './code.ts'
import { type findByCode, listFiles, type Objection } from './store.ts'

type Followed = NonNullable<Awaited<ReturnType<typeof findByCode>>>

/** State and decision, and nothing else: the code may have been found by a stranger. */
export function viewFollowed(row: Followed): FollowedObjection {
  return {
    code: groupCode(row.code),
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    decision: row.decision,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }
}

export function viewRow(row: Objection): ObjectionRow {
  const { assigned_to: id, office_name: name } = row
  return {
    id: row.id,
    state: row.state,
    about: {
      announcement: row.address,
      title: row.title,
      position: row.position,
      name: row.entry_name,
      areaName: row.area_name,
    },
    receivedAt: row.received_at.toISOString(),
    assignedTo: id && name ? { id, name } : null,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }
}

/** All of it, for the authority that decides and for the office that verifies. */
export async function viewObjection(
  tx: Tx,
  { actor, row }: { actor: Actor; row: Objection },
): Promise<ObjectionView> {
  requireParty(actor, row)
  const found = await findCase(tx, row.case_id)
  const files = await listFiles(tx, row.id)
  const allowed = [...allowedTo(actor, row)]
  const about = { area: actor.organisation.area, handlerId: found?.handler_id ?? null }
  return {
    ...viewRow(row),
    code: groupCode(row.code),
    version: row.version,
    caseId: found?.id ?? null,
    onNotice: (await findStanding(tx, row.case_id)) === 'on-notice',
    objector: objectorOf(row),
    facts: row.facts,
    files: files.map((file) => ({ ...file, size: Number(file.size) })),
    assignedAt: row.assigned_at?.toISOString() ?? null,
    forApplicant: row.for_applicant,
    finding: row.finding,
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at?.toISOString() ?? null,
    decision: row.decision,
    decidedBy: row.decided_by,
    allowed,
    offices: allowed.includes('assign') ? await listVerifyingOffices(tx, about) : [],
  }
}

export function objectorOf(row: Objection): Objector {
  return {
    name: row.objector_name,
    phone: row.objector_phone,
    email: row.objector_email,
    published: [row.title.zh, row.entry_name, row.area_name].join(' '),
  }
}
