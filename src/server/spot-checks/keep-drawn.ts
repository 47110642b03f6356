import type { Drawn } from '#core/draw.ts'
import { drawInspectors } from '#core/draw-inspectors.ts'
import type { Tx } from '../db/tables.ts'
import { insertItems } from './item-store.ts'
import { type Entry, listDrawnEntries } from './population-store.ts'
import { recusedBy } from './recused.ts'
import type { Check } from './store.ts'

type Result = { check: Check; drawn: readonly Drawn[]; seed: string }

/** Keeps who was drawn, each with an inspector drawn by the same seed; answers the ids of their cases. */
export async function keepDrawn(tx: Tx, { check, drawn, seed }: Result): Promise<string[]> {
  const entries = await entriesOf(tx, drawn)
  const posts = entries.map((entry) => ({ key: entry.number, recused: recusedBy(entry) }))
  const chosen = await drawInspectors({ posts, inspectors: check.inspectors }, seed)
  const inspectors = new Map(check.inspectors.map((one) => [one.key, one]))
  const rows = entries.map((entry, at) => {
    const inspector = inspectors.get(chosen[at]?.inspector ?? '')
    return {
      check_id: check.id,
      place: at + 1,
      number: entry.number,
      case_id: entry.case_id,
      applicant_id: entry.applicant_id,
      authority_id: check.authority_id,
      area: entry.area,
      area_name: entry.area_name,
      name: entry.name,
      stratum: drawn[at]?.stratum ?? '',
      inspector_name: inspector?.name ?? null,
      inspector_employer: inspector?.employer ?? null,
      inspector_id: inspector?.userId ?? null,
      state: 'drawn' as const,
    }
  })
  await insertItems(tx, rows)
  return entries.map(({ case_id }) => case_id)
}

/** The entries in the order of the draw. An entry is revoked or expires, and never goes away. */
async function entriesOf(tx: Tx, drawn: readonly Drawn[]): Promise<Entry[]> {
  const keys = drawn.map(({ key }) => key)
  const found = new Map((await listDrawnEntries(tx, keys)).map((entry) => [entry.number, entry]))
  return keys.map((key) => {
    const entry = found.get(key)
    if (!entry) throw new Error(`drawn, but not in the register: ${key}`)
    return entry
  })
}
