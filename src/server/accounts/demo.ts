import { statisticalRegion } from '#core/areas.ts'
import { services } from '#services/index.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { demoOrganisations, demoPassword, demoPeople, demoPhone } from './demo-cast.ts'
import { insertMember } from './member-store.ts'
import { insertOrganisation, lockFounding } from './organisation-store.ts'
import { insertUser } from './people-store.ts'
import { hashPassword } from './sign-up.ts'

/** Invented organisations and people to try the platform with. Adds what is missing; safe in two processes. */
export async function seedDemoAccounts(deps: Pick<Deps, 'db' | 'auth' | 'clock'>): Promise<void> {
  if (!(await lacksSome(deps.db))) return
  // One hash for all: they share a public password anyway.
  const passwordHash = await hashPassword(deps, demoPassword)
  await deps.db.transaction().execute(async (tx) => {
    await lockFounding(tx)
    await seedOrganisations(tx, deps.clock.now())
    await seedPeople(tx, { passwordHash, at: deps.clock.now() })
  })
}

/** Production must not run on accounts whose password everybody knows. */
export async function refuseDemoAccounts(db: Db): Promise<void> {
  const [organisations, people] = [await foundOrganisations(db), await foundPeople(db)]
  if (organisations.size + people.size === 0) return
  throw new Error(
    `Production mode refuses this database: it holds ${people.size} demo accounts and ${organisations.size} demo organisations. Use an empty database.`,
  )
}

async function lacksSome(db: Db): Promise<boolean> {
  const [organisations, people] = [await foundOrganisations(db), await foundPeople(db)]
  return organisations.size < demoOrganisations.length || people.size < demoPeople.length
}

async function foundOrganisations(db: Db): Promise<Set<string>> {
  const ids = demoOrganisations.map(({ id }) => id)
  const rows = await db.selectFrom('organisations').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

async function foundPeople(db: Db): Promise<Set<string>> {
  const ids = demoPeople.map(({ id }) => id)
  const rows = await db.selectFrom('user').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

async function seedOrganisations(tx: Tx, at: Date): Promise<void> {
  const found = await foundOrganisations(tx)
  const missing = demoOrganisations.filter(({ id }) => !found.has(id))
  // Parents first: the country, its provinces, their cities; in one area the authority before its registry.
  for (const one of missing.toSorted((a, b) => rank(a).localeCompare(rank(b)))) {
    const isRegistry = one.kind === 'registry'
    await insertOrganisation(tx, {
      id: one.id,
      kind: one.kind,
      name: one.name,
      creditCode: one.code ?? null,
      area: one.area,
      parentId: one.parent ?? null,
      officeCode: isRegistry ? '01' : null,
      region: isRegistry ? (statisticalRegion(one.area) ?? null) : null,
      services: services.filter(({ handledBy }) => handledBy === one.kind).map(({ id }) => id),
      contactName: one.administrator[1],
      phone: demoPhone(one.area),
      at,
    })
    await writeJournal(tx, {
      organisationId: one.id,
      actor: { userId: null, name: '演示数据' },
      act: 'organisation:found',
      detail: { name: one.name, kind: one.kind, area: one.area },
      at,
    })
  }
}

async function seedPeople(tx: Tx, { passwordHash, at }: { passwordHash: string; at: Date }) {
  const found = await foundPeople(tx)
  for (const person of demoPeople.filter(({ id }) => !found.has(id))) {
    await insertUser(tx, { ...person, passwordHash })
    await insertMember(tx, { ...person, userId: person.id, at })
  }
}

function rank({ area, kind }: (typeof demoOrganisations)[number]): string {
  return `${area} ${kind}`
}
