import type { SpotCheckFile, SpotCheckItemRow, SpotCheckItemView } from '#api/spot-check-items.ts'
import type { Actor } from '#core/access.ts'
import { stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { isReader, type Part, requirePart } from './access.ts'
import { contactsIn } from './contacts.ts'
import { listMaterial, type Material } from './file-store.ts'
import {
  type DeclaredFile,
  findCaseState,
  findDeclared,
  getItem,
  type Item,
  isEnded,
  listDeclaredFiles,
} from './item-store.ts'
import { listReminders } from './reminder-store.ts'

export function viewItemRow(item: Item, today: string): SpotCheckItemRow {
  const { inspector_name: name, inspector_employer: employer } = item
  return {
    id: item.id,
    checkId: item.check_id,
    service: item.service,
    year: item.year,
    authority: item.authority_name,
    place: item.place,
    number: item.number,
    name: item.name,
    areaName: item.area_name,
    inspector: name === null || employer === null ? null : { name, employer },
    state: item.state,
    dueOn: item.due_on,
    overdue: isOverdue(item, today),
    result: item.result,
    ended: isEnded(item),
    published: item.check_state === 'published',
  }
}

function isOverdue(item: Item, today: string): boolean {
  const { state, due_on: due } = item
  return state === 'requested' && due !== null && due < today && !isEnded(item)
}

/** One enterprise that was drawn, as far as the caller takes part in it. */
export async function viewItem(
  deps: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<SpotCheckItemView> {
  const item = await getItem(tx, id)
  const part = requirePart(actor, item)
  const today = deps.clock.today()
  const declared = part === 'applicant' ? undefined : await findDeclared(tx, id)
  const caseState = await findCaseState(tx, item.case_id)
  const isOfficer = part === 'authority' || part === 'inspector'
  return {
    ...viewItemRow(item, today),
    version: item.version,
    caseId: item.case_id,
    materials: item.materials,
    requestedAt: item.requested_at?.toISOString() ?? null,
    files: (await listMaterial(tx, id)).map(viewMaterial),
    statement: item.statement,
    handedInBy: item.handed_in_by,
    handedInAt: item.handed_in_at?.toISOString() ?? null,
    finding: item.finding,
    inspectedBy: item.inspected_by,
    inspectedAt: item.inspected_at?.toISOString() ?? null,
    reminders: (await listReminders(tx, id)).map((at) => at.toISOString()),
    declared: declared
      ? {
          reference: declared.reference,
          rulePack: declared.rule_pack,
          answers: declared.answers ?? {},
          files: (await listDeclaredFiles(tx, id)).map(viewDeclared),
        }
      : null,
    contacts: isOfficer ? contactsIn(item.service, declared?.answers ?? {}) : [],
    revocation: part === 'authority' ? revocationOf(item, caseState) : null,
    caseState: standingOf(item, caseState),
    seesCase: caseState !== undefined,
    seesCheck: isReader(actor, { authority_id: item.authority_id, area: item.check_area }),
    allowed: allowedFor(item, part, today),
  }
}

function viewDeclared({ uploaded_at, size, ...file }: DeclaredFile) {
  return { ...file, size: Number(size), uploadedAt: uploaded_at.toISOString() }
}

export function viewMaterial({ uploaded_at, size, item_id: _, ...file }: Material): SpotCheckFile {
  return { ...file, size: Number(size), uploadedAt: uploaded_at.toISOString() }
}

/**
 * Offered where the enterprise no longer passes, as long as the case can take the step; whether it is taken, an
 * officer decides in the case.
 */
function revocationOf(
  { service, result, finding }: Item,
  caseState: string | undefined,
): SpotCheckItemView['revocation'] {
  if (result !== 'differs-fails' || caseState === undefined) return null
  const { steps } = getService(service).lifecycle
  const [found] = Object.entries(steps).filter(
    ([, step]) => step.opensRevocation && step.from.includes(caseState),
  )
  if (!found) return null
  const [step, { title, opensRevocation }] = found
  return { step, title, asked: opensRevocation?.(finding ?? '') ?? {} }
}

/** What has become of the case of an enterprise that no longer passes, or that is no longer entered. */
function standingOf(item: Item, caseState: string | undefined): SpotCheckItemView['caseState'] {
  const isAsked = item.result === 'differs-fails' || isEnded(item)
  if (!isAsked || caseState === undefined) return null
  return stateOf(getService(item.service).lifecycle, caseState).title
}

function allowedFor(item: Item, part: Part, today: string): SpotCheckItemView['allowed'] {
  if (item.check_state !== 'drawn' || isEnded(item)) return []
  if (part === 'applicant') {
    return item.state === 'requested' || item.state === 'handed-in' ? ['hand-in'] : []
  }
  const isDue = item.due_on !== null && item.due_on < today
  const isReady =
    ['handed-in', 'inspected'].includes(item.state) || (item.state === 'requested' && isDue)
  return isReady && part !== 'above' ? ['result'] : []
}
