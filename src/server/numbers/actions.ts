import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#core/dates.ts'
import { fillNumber } from '#core/number.ts'
import type { PolicyOf } from '#core/rule-pack.ts'
import type { Numbered, Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { getPolicy } from '../reference/actions.ts'

const shape = z.object({ pattern: z.string(), groups: z.array(z.number().int()).optional() })

export type NumberPattern = z.infer<typeof shape>

type Office = { id: string; area: string; officeCode: string }

/** A series of numbers, and by which settings they are made. */
type Series = {
  service: Service
  office: Office
  decidedOn: Day
  pattern: string
  policy?: PolicyOf
}

/** The pattern in force for an office's numbers: a setting, since no text fixes it. */
export async function getNumberPattern(
  tx: Tx,
  { service, office, on }: { service: Service; office: Office; on: Day },
): Promise<NumberPattern> {
  const key = service.numbering.patternKey
  const policy = await getPolicy(tx, { service: service.id, key, area: office.area, on })
  return shape.parse(policy.value)
}

/**
 * The next number of the office's series of the year. The series stays locked until the transaction of the
 * decision ends, so a decision that fails leaves no gap, and every number stands in the register.
 */
export async function allocateNumber(
  tx: Tx,
  { caseId, ...by }: Series & { at: Date; caseId: string },
): Promise<string> {
  const numbers = await allocateNumbers(tx, { ...by, cases: [{ id: caseId }] })
  return getOwn(numbers, caseId)
}

/** One number for each case, in their order and without a gap, by one lock of the series. */
export async function allocateNumbers(
  tx: Tx,
  by: Series & { at: Date; cases: readonly { id: string; about?: Numbered }[] },
): Promise<Map<string, string>> {
  const { service, office, decidedOn, cases } = by
  if (cases.length === 0) return new Map()
  const year = Number(decidedOn.slice(0, 4))
  const { last } = await tx
    .insertInto('number_series')
    .values({ service: service.id, organisation_id: office.id, year, last: cases.length })
    .onConflict((conflict) =>
      conflict
        .columns(['service', 'organisation_id', 'year'])
        .doUpdateSet({ last: sql`number_series.last + ${cases.length}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const rows = cases.map(({ id, about }, at) => {
    const sequence = last - cases.length + at + 1
    return { id, sequence, number: numberAt({ ...by, about }, sequence) }
  })
  await sql`
    insert into number_register (number, service, organisation_id, year, sequence, case_id, state, at)
    select number, ${service.id}, ${office.id}, ${year}, sequence, id, 'issued', ${by.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (number text, sequence integer, id uuid)`.execute(tx)
  return new Map(rows.map(({ id, number }) => [id, number]))
}

function getOwn(numbers: Map<string, string>, caseId: string): string {
  const number = numbers.get(caseId)
  if (number === undefined) throw new Error(`No number for case ${caseId}`)
  return number
}

/** What a number of this series looks like at a place in it. */
export function numberAt(by: Series & { about?: Numbered | undefined }, sequence: number): string {
  const parts = by.service.numbering.parts({
    handlerArea: by.office.area,
    officeCode: by.office.officeCode,
    decidedOn: by.decidedOn,
    policy: by.policy ?? (() => undefined),
    ...(by.about && { about: by.about }),
  })
  return fillNumber(by.pattern, parts, sequence)
}
