import type { ObjectableEntry } from '#api/objections.ts'
import type { Day } from '#core/dates.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { takesObjections } from '#core/public-notice.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { Clock } from '../deps.ts'

type Asked = { address: string; position: number }

/** The entry of a notice to which anybody may object at this moment; refuses in words where nobody may. */
export async function getObjectable(db: Db, clock: Clock, { address, position }: Asked) {
  const notice = await findNotice(db, address)
  if (!notice) throw notFound()
  requireOpen(notice, clock.today())
  const entry = await db
    .selectFrom('announcement_entries')
    .innerJoin('cases', 'cases.id', 'announcement_entries.case_id')
    .select(['position', 'case_id', 'announcement_entries.name', 'area_name', 'pulled_at'])
    .select('cases.area')
    .where('announcement_id', '=', notice.id)
    .where('position', '=', position)
    .executeTakeFirst()
  if (!entry) throw invalidField('position', noSuchEntry)
  if (entry.pulled_at) throw new DomainError('conflict', pulled)
  return { notice, entry }
}

/**
 * The same, with the batch held: an announcement waits until this objection is written, and an objection that comes
 * while the list is changed or announced is judged by what came of that, and by the clock after it.
 */
export async function getObjectableForShare(tx: Tx, clock: Clock, asked: Asked) {
  const batch = tx
    .selectFrom('announcements')
    .select('batch_id')
    .where('address', '=', asked.address)
  await tx.selectFrom('batches').select('id').where('id', 'in', batch).forShare().execute()
  return getObjectable(tx, clock, asked)
}

export type Objectable = Awaited<ReturnType<typeof getObjectable>>

export function viewObjectable({ notice, entry }: Objectable): ObjectableEntry {
  return {
    ...viewAbout({ notice, entry }),
    endsOn: notice.ends_on ?? '',
    authority: notice.authority_name,
    contact: { name: notice.contact_name, phone: notice.phone },
  }
}

export function viewAbout({ notice, entry }: Objectable) {
  return {
    announcement: notice.address,
    title: notice.title,
    position: entry.position,
    name: entry.name,
    areaName: entry.area_name,
  }
}

async function findNotice(db: Db, address: string) {
  return db
    .selectFrom('announcements')
    .innerJoin('organisations as authority', 'authority.id', 'announcements.authority_id')
    .select(['announcements.id', 'address', 'title', 'starts_on', 'ends_on', 'withdrawn_at'])
    .select(['authority_id', 'authority.name as authority_name'])
    .select(['authority.contact_name', 'authority.phone'])
    .where('address', '=', address)
    .executeTakeFirst()
}

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>

function requireOpen(notice: Notice, today: Day): void {
  const { starts_on: startsOn, ends_on: endsOn, withdrawn_at } = notice
  if (!startsOn || !endsOn) throw new DomainError('conflict', notANotice)
  if (withdrawn_at) throw new DomainError('conflict', withdrawn)
  if (takesObjections({ startsOn, endsOn }, today)) return
  throw today < startsOn ? tooEarly(startsOn) : tooLate(notice, endsOn)
}

function tooEarly(startsOn: Day): DomainError {
  return new DomainError('conflict', {
    zh: `公示尚未开始，自 ${startsOn} 起受理异议`,
    en: `The notice has not begun; objections are taken from ${startsOn} on`,
  })
}

function tooLate({ authority_name: name, phone }: Notice, endsOn: Day): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `公示已于 ${endsOn} 24:00（北京时间）期满，不再受理异议。仍要反映问题的，请联系${name}${phone ? `（电话 ${phone}）` : ''}；公告以后查实不符合条件的，可以撤销登记`,
      en: `The notice ended on ${endsOn} at 24:00 Beijing time and takes no more objections. To report something now, turn to ${name}${phone ? ` (telephone ${phone})` : ''}; an entry that proves wrong can still be revoked`,
    },
    { endedOn: endsOn },
  )
}

const notANotice = {
  zh: '这不是公示，不受理异议。请到“公示公告”中找到正在公示的名单',
  en: 'This is no public notice and takes no objections. Look for the running notice in the list',
}
const withdrawn = {
  zh: '公示已撤回，不再受理异议。名单重新公示的，届时可以提出',
  en: 'The notice was withdrawn and takes no more objections. If the list is published anew, object then',
}
const pulled = {
  zh: '这个单位已移出公示名单，不需要再提出异议',
  en: 'This one was taken off the list already; no objection is needed any more',
}
const noSuchEntry = {
  zh: '名单中没有这个序号。请回到公示名单，从所涉单位的一行进入',
  en: 'The list has no such number. Go back to the notice and choose the one that it is about',
}
