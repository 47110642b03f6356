import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#core/dates.ts'
import { fillNumber } from '#core/number.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { getPolicy } from '../reference/actions.ts'

const shape = z.object({ pattern: z.string(), groups: z.array(z.number().int()).optional() })

export type NumberPattern = z.infer<typeof shape>

type Office = { id: string; area: string; officeCode: string }

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
  by: {
    service: Service
    office: Office
    decidedOn: Day
    caseId: string
    at: Date
    pattern: string
  },
): Promise<string> {
  const { service, office, decidedOn } = by
  const year = Number(decidedOn.slice(0, 4))
  const { last } = await tx
    .insertInto('number_series')
    .values({ service: service.id, organisation_id: office.id, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['service', 'organisation_id', 'year'])
        .doUpdateSet({ last: sql`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const number = numberAt(by, last)
  await tx
    .insertInto('number_register')
    .values({
      number,
      service: service.id,
      organisation_id: office.id,
      year,
      sequence: last,
      case_id: by.caseId,
      state: 'issued',
      at: by.at,
    })
    .execute()
  return number
}

/** What a number of this series looks like at a place in it. */
export function numberAt(
  by: { service: Service; office: Office; decidedOn: Day; pattern: string },
  sequence: number,
): string {
  const parts = by.service.numbering.parts({
    handlerArea: by.office.area,
    officeCode: by.office.officeCode,
    decidedOn: by.decidedOn,
  })
  return fillNumber(by.pattern, parts, sequence)
}
