import { z } from 'zod'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { formatYuan } from '#core/money.ts'
import type { Service } from '#core/service.ts'
import { isYearOpen } from '#core/statistics.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { getPolicy } from '../reference/actions.ts'
import { addMeasures, endFact, findFactForUpdate, insertFact, updateFact } from './store.ts'

type Registered = {
  id: string
  service: string
  applicant_id: string
  handler_id: string | null
  area: string
  decided_answers: Answers | null
  decision: Answers | null
}

type Counted = { found: Registered; on: Day }

/** A registration, an amendment or an end becomes part of the figures, in the transaction of the decision. */
export async function countDecision(
  tx: Tx,
  { act, ...counted }: Counted & { act: 'issue' | 'amend' | 'deregister' | 'revoke' },
): Promise<void> {
  const service = getService(counted.found.service)
  if (!service.statistics) return
  if (act === 'issue') return countRegistration(tx, service, counted)
  if (act === 'amend') return countAmendment(tx, service, counted)
  return endFact(tx, counted.found.id, counted.on)
}

/** Adds what a later record verified, while the year of the registration is open. */
export async function countSupplement(
  tx: Tx,
  { found, on, fen }: Counted & { fen: readonly bigint[] },
): Promise<void> {
  const fact = await findFactForUpdate(tx, found.id)
  if (!fact) return
  const service = getService(found.service)
  if (!(await isOpen(tx, service, { found, on, registeredOn: fact.registered_on }))) return
  await addMeasures(tx, found.id, fen.map(formatYuan))
}

async function countRegistration(tx: Tx, service: Service, { found, on }: Counted) {
  if (!found.handler_id) throw new Error(`Case ${found.id} was registered by nobody`)
  await insertFact(tx, {
    case_id: found.id,
    service: found.service,
    office_id: found.handler_id,
    applicant_id: found.applicant_id,
    area: found.area,
    registered_on: on,
    ...factsOf(service, found),
  })
}

/** The year in which it was registered changes only until that year is closed. */
async function countAmendment(tx: Tx, service: Service, { found, on }: Counted) {
  const fact = await findFactForUpdate(tx, found.id)
  if (!fact) return
  if (await isOpen(tx, service, { found, on, registeredOn: fact.registered_on })) {
    await updateFact(tx, found.id, factsOf(service, found))
  }
}

const closing = z.object({ month: z.number().int(), day: z.number().int() })

async function isOpen(
  tx: Tx,
  service: Service,
  { found, on, registeredOn }: Counted & { registeredOn: Day },
): Promise<boolean> {
  const key = service.statistics?.closeKey ?? ''
  const policy = await getPolicy(tx, { service: service.id, key, area: found.area, on })
  return isYearOpen(registeredOn, { on, closes: closing.parse(policy.value) })
}

function factsOf({ statistics }: Service, found: Registered) {
  const facts = statistics?.factsOf({
    answers: found.decided_answers ?? {},
    decision: found.decision ?? {},
    applicantArea: found.area,
  })
  return {
    dimensions: facts?.dimensions ?? [],
    measures: facts?.measures.map(formatYuan) ?? [],
  }
}
