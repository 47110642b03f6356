import type { Actor } from '#core/access.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Numbered, Service } from '#core/service.ts'
import { insertRegisterEntries, listOfBatch, publish } from '../announcements/actions.ts'
import { type Case, takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { allocateNumbers, getNumberPattern } from '../numbers/actions.ts'
import { listAreaNames, listPoliciesOf } from '../reference/actions.ts'
import { requireSilence } from '../secrecy/actions.ts'
import { getBatchService, getOwnBatch } from './access.ts'
import { getRunning, toListed } from './notice.ts'
import { policyReader } from './policies.ts'
import { settle } from './settle.ts'
import { type Batch, changeEntries, getFirstAuthority, listInOrder, listObjected } from './store.ts'

type Announcing = {
  actor: Actor
  id: string
  version?: number | undefined
  documentNumber?: string | undefined
}

/**
 * After the notice: a number and an entry in the public register for each case that nothing holds up, all in one
 * transaction. What somebody objects to stays on notice until that is settled, and is announced later.
 */
export async function announceBatch(deps: Deps, tx: Tx, asked: Announcing): Promise<void> {
  const { actor, id } = asked
  const batch = await getOwnBatch(tx, { ...asked, in: ['on-notice'] })
  await requireSilence(tx, {
    said: { documentNumber: asked.documentNumber },
    batchId: id,
  })
  const service = getBatchService(batch.service)
  const today = deps.clock.today()
  const notice = await getRunning(tx, id)
  if (today <= notice.endsOn) throw tooEarly(notice.endsOn)
  const objected = await listObjected(tx, id)
  const onNotice = await listInOrder(tx, { batchId: id, state: 'on-notice' })
  // Its last case was withdrawn by the applicant: nothing is announced, and the batch is closed.
  if (onNotice.length === 0) return settle(deps, tx, { actor, batch })
  const cleared = onNotice.filter(({ case_id }) => !objected.has(case_id))
  if (cleared.length === 0) throw nothingCleared(objected.size)

  const policies = policyReader(await listPoliciesOf(tx, service.id))
  const { moving, numbers } = await takeStepTogether(deps, tx, {
    actor,
    service,
    together: 'announce',
    ids: cleared.map(({ case_id }) => case_id),
    detail: { batch: id },
    number: (cases) => numbersFor(deps, tx, { actor, service, cases, policies, year: batch.year }),
  })
  const byId = new Map(moving.map((one) => [one.id, one]))
  const list = cleared.filter(({ case_id }) => byId.has(case_id))
  const entries = toListed(list, await listAreaNames(tx), numbers)
  const announcement = await publish(deps, tx, {
    actor,
    kind: 'announcement',
    service: service.id,
    area: batch.area,
    year: batch.year,
    batchId: id,
    about: notice,
    title: await titleOf(tx, { service, batch }),
    documentNumber: asked.documentNumber?.trim(),
    entries,
  })
  await insertRegisterEntries(tx, {
    service: service.id,
    authorityId: actor.organisation.id,
    announcementId: announcement.id,
    year: batch.year,
    enteredOn: today,
    entries: entries.flatMap(({ number, caseId, ...entry }) => {
      const found = byId.get(caseId)
      if (!found || number === null) return []
      const policy = policies(found.area, today)
      const validUntil = service.register.validUntil({
        ...numbered(found, today),
        decidedOn: today,
        policy,
      })
      return [{ ...entry, caseId, number, applicantId: found.applicant_id, validUntil }]
    }),
  })
  const at = deps.clock.now()
  const ids = list.map(({ case_id }) => case_id)
  await changeEntries(tx, { batchId: id, ids, state: 'announced', by: actor.name, at })
  await settle(deps, tx, { actor, batch })
}

type Numbering = {
  actor: Actor
  service: Service
  cases: readonly Case[]
  policies: ReturnType<typeof policyReader>
  /** The year of the batch, whose numbers go on after New Year. */
  year: number
}

async function numbersFor(
  deps: Deps,
  tx: Tx,
  { actor, service, cases, policies, year }: Numbering,
): Promise<Map<string, string>> {
  const today = deps.clock.today()
  const decidedOn = today.startsWith(`${year}-`) ? today : `${year}-12-31`
  const { area } = actor.organisation
  // The numbers of an area go on when another organisation takes over as its authority.
  const office = { id: await getFirstAuthority(tx, area), area, officeCode: '' }
  const { pattern } = await getNumberPattern(tx, { service, office, on: decidedOn })
  return allocateNumbers(tx, {
    service,
    office,
    decidedOn,
    pattern,
    policy: policies(area, decidedOn),
    at: deps.clock.now(),
    cases: cases.map((found) => ({ id: found.id, about: numbered(found, decidedOn) })),
  })
}

/** A case as its number and its validity take it. */
export function numbered(
  found: Pick<Case, 'submitted' | 'submitted_at' | 'area'>,
  today: Day,
): Numbered {
  return {
    answers: found.submitted ?? {},
    area: found.area,
    submittedOn: found.submitted_at ? dayInShanghai(found.submitted_at) : today,
  }
}

async function titleOf(tx: Tx, { service, batch }: { service: Service; batch: Batch }) {
  const { year, place, area } = batch
  const areaName = (await listAreaNames(tx)).get(area) ?? ''
  const listed = service.register?.listTitle({ year, place, areaName, kind: 'announcement' })
  const title = listed ?? service.title
  const before = (await listOfBatch(tx, batch.id)).filter(({ kind }) => kind === 'announcement')
  if (before.length === 0) return title
  const time = before.length + 1
  return { zh: `${title.zh}（第 ${time} 次公告）`, en: `${title.en} (announcement ${time})` }
}

function tooEarly(endsOn: Day): DomainError {
  return new DomainError('conflict', {
    zh: `公示到 ${endsOn} 24:00（北京时间）期满，次日起可以公告`,
    en: `The notice ends on ${endsOn} at 24:00 Beijing time; announce from the next day on`,
  })
}

function nothingCleared(objected: number): DomainError {
  return new DomainError('conflict', {
    zh:
      objected > 0
        ? `其余 ${objected} 家的异议尚未处理完，暂时没有可以公告的`
        : '没有可以公告的办件',
    en:
      objected > 0
        ? `The objections to the remaining ${objected} are not settled; nothing can be announced yet`
        : 'There is nothing to announce',
  })
}
