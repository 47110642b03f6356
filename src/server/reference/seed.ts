import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { services } from '#services/index.ts'
import type { Db } from '../db/tables.ts'
import { insertPolicies, upsertSeed } from './store.ts'

const seeds = [
  { table: 'areas', key: 'code', columns: ['code', 'name', 'parent'] },
  { table: 'workdays', key: 'day', columns: ['day', 'workday'] },
  {
    table: 'contacts',
    key: 'position',
    columns: [
      'position',
      'service_zh',
      'service_en',
      'phone',
      'email',
      'note_zh',
      'note_en',
      'source',
    ],
  },
] as const

/** Areas, working days, contacts and each service's policies. Safe to run at every start and in two processes. */
export async function seedReference(db: Db): Promise<void> {
  for (const seed of seeds) {
    const text = await readFile(
      new URL(`../../../db/seeds/${seed.table}.csv`, import.meta.url),
      'utf8',
    )
    await upsertSeed(db, seed, readCsv(text))
  }
  for (const service of services) await insertPolicies(db, service.id, service.policies)
}

/** Empty cells are null, as the tables have it. */
function readCsv(text: string): Record<string, unknown>[] {
  return parse(text, { columns: true, cast: (cell) => (cell === '' ? null : cell) })
}
