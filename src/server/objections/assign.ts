import type { Actor } from '#core/access.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { toldForm } from '#core/objection-forms.ts'
import { readForm } from '#core/read-form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { requireSecrecy } from '../secrecy/actions.ts'
import { getForAct } from './access.ts'
import { findCase, listVerifyingOffices, type VerifyingOffice } from './case-store.ts'
import { tellApplicant, tellAssigned } from './letters.ts'
import { recordAct } from './record.ts'
import { type Objection, updateObjection } from './store.ts'
import { objectorOf } from './view.ts'

type Assigning = {
  actor: Actor
  id: string
  /** The office that handles the case, when none is named. */
  office?: string | undefined
  forApplicant?: string | undefined
  version?: number | undefined
}

/** Has an objection verified; from here on that office sees it, and an office that had it before no longer does. */
export async function assignObjection(deps: Deps, tx: Tx, asked: Assigning): Promise<void> {
  const { actor, id } = asked
  const found = await getForAct(tx, { ...asked, act: 'assign' })
  const { forApplicant } = readForm(toldForm, { forApplicant: asked.forApplicant })
  if (forApplicant) requireSecrecy('forApplicant', forApplicant, objectorOf(found))
  const about = await findCase(tx, found.case_id)
  const office = officeOf(
    await listVerifyingOffices(tx, {
      area: actor.organisation.area,
      handlerId: about?.handler_id ?? null,
    }),
    asked.office,
  )
  const at = deps.clock.now()
  await updateObjection(tx, id, {
    state: 'assigned',
    assigned_to: office.id,
    assigned_by: actor.name,
    assigned_at: at,
    ...(forApplicant && { for_applicant: toldSoFar(found, forApplicant) }),
  })
  const said = { office: office.id, forApplicant: forApplicant ?? null }
  await recordAct(tx, { actor, act: 'assign', objection: found, said, at })
  await tellAssigned(deps, tx, { organisationId: office.id, id, name: found.entry_name })
  if (!forApplicant || !about) return
  const { applicant_id: applicantId, id: caseId, reference } = about
  await tellApplicant(deps, tx, { applicantId, caseId, reference, text: forApplicant })
}

/** What was told cannot be untold: a second text stands below the first. */
function toldSoFar({ for_applicant: before }: Objection, text: string): string {
  return before ? `${before}\n${text}` : text
}

function officeOf(offices: readonly VerifyingOffice[], asked: string | undefined): VerifyingOffice {
  const office = asked
    ? offices.find(({ id }) => id === asked)
    : offices.find(({ handles }) => handles)
  if (office) return office
  if (offices.length === 0) throw new DomainError('conflict', noOffice)
  throw invalidField('office', asked ? notOpen : handlerGone)
}

const noOffice = {
  zh: '本辖区没有可以核实的评价工作机构，请由本单位自行核实并填写核实情况',
  en: 'There is no evaluator in your area that could verify it; verify it yourselves and record what you find',
}
const notOpen = {
  zh: '请从名单中选择本辖区已开通的评价工作机构',
  en: 'Choose an open evaluator of your area from the list',
}
const handlerGone = {
  zh: '办理此件的评价工作机构已停用，请另选一个机构',
  en: 'The office that handled the case is closed; choose another one',
}
