import type { Actor } from '#core/access.ts'
import { statisticalRegion } from '#core/areas.ts'
import { findChoice } from '#core/choices.ts'
import { DomainError, type FieldError } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { isOffice, type OfficeKind } from '#core/roles.ts'
import { foundingForm } from '#core/sign-up.ts'
import { findService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { hasArea, insertOrganisation, type OrganisationRow } from './organisation-store.ts'
import { isBelow, requireSupervisor, takenRefusal } from './organisations.ts'
import { unknownArea } from './sign-up.ts'

type Founding = {
  kind: OfficeKind | 'authority'
  name: string
  creditCode?: string | undefined
  area: string
  officeCode?: string | undefined
  services: string[]
  topics?: string[] | undefined
  contactName: string
  phone: string
}

/** An office or a lower authority inside the founder's area; its first member is invited afterwards. */
export async function foundOrganisation(
  { clock }: Deps,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: Founding },
): Promise<OrganisationRow> {
  requireSupervisor(actor)
  const answers = readForm(foundingForm, asked)
  const errors = [...placeErrors(actor, { ...answers, kind: asked.kind }), ...officeErrors(asked)]
  if (!(await hasArea(tx, answers.area))) errors.push({ field: 'area', text: unknownArea })
  const [first] = errors
  if (first) throw new DomainError('invalid', first.text, { errors })
  const isRegistry = asked.kind === 'registry'
  const made = await insertOrganisation(tx, {
    kind: asked.kind,
    name: answers.name,
    creditCode: answers.creditCode ?? null,
    area: answers.area,
    parentId: actor.organisation.id,
    officeCode: isRegistry ? (asked.officeCode ?? null) : null,
    region: isRegistry ? (statisticalRegion(answers.area) ?? null) : null,
    services: isOffice(asked.kind) ? [...new Set(asked.services)] : [],
    topics: isOffice(asked.kind) && asked.topics?.length ? [...new Set(asked.topics)] : null,
    contactName: answers.contactName,
    phone: answers.phone,
    at: clock.now(),
  }).catch((error: unknown) => {
    throw takenRefusal(error)
  })
  const detail = { name: made.name, kind: made.kind, area: made.area, officeCode: made.office_code }
  const at = clock.now()
  await writeJournal(tx, { organisationId: made.id, actor, act: 'organisation:found', detail, at })
  return made
}

function placeErrors(actor: Actor, asked: Pick<Founding, 'kind' | 'area'>): FieldError[] {
  if (isBelow(actor, { ...asked, id: '' })) return []
  return [{ field: 'area', text: outside }]
}

function officeErrors({ kind, officeCode, services, topics = [] }: Founding): FieldError[] {
  if (!isOffice(kind)) return []
  const errors: FieldError[] = []
  if (kind === 'registry' && !/^\d{2}$/.test(officeCode ?? '')) {
    errors.push({ field: 'officeCode', text: twoDigits })
  }
  if (services.length === 0 || services.some((id) => findService(id)?.handledBy !== kind)) {
    errors.push({ field: 'services', text: unknownService })
  }
  const known = services.flatMap((id) => findService(id)?.topics ?? [])
  if (topics.some((topic) => findChoice(known, topic) === undefined)) {
    errors.push({ field: 'topics', text: unknownTopic })
  }
  return errors
}

const outside = {
  zh: '只能在本单位管辖的行政区划内设立登记机构和下级科技管理部门',
  en: 'Registries and lower authorities are founded inside your own area only',
}
const unknownTopic = {
  zh: '请从所选事项的类别中选择',
  en: 'Choose among the topics of the services',
}
const twoDigits = { zh: '登记机构编号为两位数字', en: 'The number of a registry has two digits' }
const unknownService = {
  zh: '请选择由这类机构办理的事项',
  en: 'Choose services that such an office handles',
}
