import type { Text } from '#core/text.ts'
import type { Db } from '../db/tables.ts'
import { getOffice } from './office.ts'

export type RegisterEntry = {
  service: string
  sequence: number
  number: string
  state: 'issued' | 'void' | 'on-paper'
  reason: string | null
  /** The case that carries the number, when one does. */
  reference: string | null
  at: Date
}

type Unexplained = { service: string; from: number; to: number; text: Text }

/** The issue register of an office and year, and whatever in it nobody can explain. */
export async function explainNumbers(
  db: Db,
  { office, year }: { office: string; year: number },
): Promise<{ name: string; entries: RegisterEntry[]; unexplained: Unexplained[] }> {
  const { id, name } = await getOffice(db, office)
  // One moment for both: a number given in between would look like a gap.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const entries = await listRegister(tx, { id, year })
      const series = await tx
        .selectFrom('number_series')
        .select(['service', 'last'])
        .where('organisation_id', '=', id)
        .where('year', '=', year)
        .execute()
      const lasts = new Map(series.map(({ service, last }) => [service, last]))
      for (const { service } of entries) if (!lasts.has(service)) lasts.set(service, 0)
      const gaps = [...lasts].flatMap(([service, last]) =>
        gapsOf(
          service,
          last,
          entries.filter((entry) => entry.service === service),
        ),
      )
      return { name, entries, unexplained: [...gaps, ...entries.flatMap(faultOf)] }
    })
}

async function listRegister(
  db: Db,
  { id, year }: { id: string; year: number },
): Promise<RegisterEntry[]> {
  return db
    .selectFrom('number_register as register')
    .leftJoin('cases', (join) =>
      join.onRef('cases.id', '=', 'register.case_id').onRef('cases.number', '=', 'register.number'),
    )
    .select([
      'register.service',
      'register.sequence',
      'register.number',
      'register.state',
      'register.reason',
      'cases.reference',
      'register.at',
    ])
    .where('register.organisation_id', '=', id)
    .where('register.year', '=', year)
    .orderBy('register.service')
    .orderBy('register.sequence')
    .execute()
}

function gapsOf(service: string, last: number, entries: RegisterEntry[]): Unexplained[] {
  const found: Unexplained[] = []
  let expected = 1
  for (const sequence of [...entries.map((entry) => entry.sequence), last + 1]) {
    if (sequence > expected)
      found.push({ service, from: expected, to: sequence - 1, text: missing })
    expected = Math.max(expected, sequence + 1)
  }
  const beyond = entries.find((entry) => entry.sequence > last)
  if (beyond) {
    found.push({ service, from: beyond.sequence, to: expected - 1, text: aheadOfSeries })
  }
  return found
}

function faultOf({ service, sequence, state, reason, reference }: RegisterEntry): Unexplained[] {
  const at = { service, from: sequence, to: sequence }
  if (state === 'issued' && reference === null) return [{ ...at, text: withoutCase }]
  if (state === 'void' && !reason) return [{ ...at, text: withoutReason }]
  return []
}

const missing: Text = {
  zh: '登记簿中没有，也没有说明',
  en: 'not in the register, and not explained',
}
const aheadOfSeries: Text = {
  zh: '登记簿中的编号超过了本系列已用到的号',
  en: 'in the register, but beyond the last number of the series',
}
const withoutCase: Text = {
  zh: '登记簿称已发出，但没有办件使用这个编号',
  en: 'issued by the register, but no case carries it',
}
const withoutReason: Text = { zh: '作废但没有原因', en: 'void without a reason' }
