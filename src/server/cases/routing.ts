import { DomainError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { type Office, rightOffice } from '#core/offices.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { listOffices } from './office-store.ts'
import type { Case } from './store.ts'

type Asked = { service: Service; area: string; topic: string | undefined }

/** The open office that the rules of place and topic name, or undefined where there is none. */
export async function findOffice(
  tx: Tx,
  { service, area, topic }: Asked,
): Promise<Office | undefined> {
  return rightOffice(await listOffices(tx, service.handledBy, service.id), { area, topic })
}

/** The office for what is being filed; a registration stays with the office that made it as long as that is open. */
export async function getOfficeFor(
  tx: Tx,
  { service, found, answers }: { service: Service; found: Case; answers: Answers },
): Promise<Office> {
  const offices = await listOffices(tx, service.handledBy, service.id)
  const original = found.number ? offices.find(({ id }) => id === found.handler_id) : undefined
  const topic = service.topicOf?.(answers)
  const office = original ?? rightOffice(offices, { area: found.area, topic })
  if (office) return office
  throw new DomainError('conflict', {
    zh: '贵单位所在地尚未开通办理机构，申请内容已保存为草稿。请与当地科技管理部门联系',
    en: 'No office handles this service in your area yet; your application is kept as a draft. Ask your local authority',
  })
}

/** The office to which a case belongs by now, when that is another one than the one that has it. */
export async function findOfficeElsewhere(
  tx: Tx,
  { service, found }: { service: Service; found: Case },
): Promise<Office | undefined> {
  const topic = service.topicOf?.(found.submitted ?? found.answers)
  const office = await findOffice(tx, { service, area: found.area, topic })
  return office?.id === found.handler_id ? undefined : office
}

/** Where a case is sent on; refuses (`conflict`) when the office that has it is the right one. */
export async function getOfficeElsewhere(
  tx: Tx,
  about: { service: Service; found: Case },
): Promise<Office> {
  const office = await findOfficeElsewhere(tx, about)
  if (office) return office
  throw new DomainError('conflict', {
    zh: '按所在地和类别，本机构就是应当办理的机构，不能转送。不属于登记范围的请“不予受理”',
    en: 'By place and topic this office is the right one, so the case cannot be sent on. Decline it if it may not be accepted at all',
  })
}

/** An office does not take up what belongs to another one; the refusal names that one. */
export async function requireRightOffice(
  tx: Tx,
  about: { service: Service; found: Case },
): Promise<void> {
  const office = await findOfficeElsewhere(tx, about)
  if (!office) return
  throw new DomainError(
    'conflict',
    {
      zh: `此件应当由${office.name}办理，请“转送”该机构`,
      en: `This case belongs to ${office.name}; send it on to that office`,
    },
    { office: office.name },
  )
}
