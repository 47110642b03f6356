import { sql } from 'kysely'
import { dayInShanghai } from '#core/dates.ts'
import { join } from '#server/testing/people.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'
import { makeCases } from './worklist-data.ts'

type Sizes = { rounds: number; amount: number; few: number; many: number }

const list = '/api/v1/cases?waitsFor=handler&order=due&limit=20'

const asked = [
  { title: 'first page', path: async () => list },
  { title: 'second page', path: secondPage },
  { title: 'search for a name', path: async (by: Officer) => `${list}&q=${await nameAt(by)}` },
  { title: 'search for a usual word', path: async () => `${list}&q=${encodeURIComponent('技术')}` },
  {
    title: 'search for a name in all states',
    path: async (by: Officer) => `/api/v1/cases?limit=20&q=${await nameAt(by)}`,
  },
]

/** An officer's worklist among few cases and among many: the same questions, in turns. */
export async function benchWorklist(stage: Stage, sizes: Sizes): Promise<Line[]> {
  const few = await officerAmong(stage, sizes.few)
  const many = await officerAmong(stage, sizes.many)
  const lines: Line[] = []
  for (const { title, path } of asked) {
    const turn = async (officer: Officer) => {
      const shot = {
        path: await path(officer),
        headers: { authorization: `Bearer ${officer.key}` },
      }
      return () =>
        load({ address: officer.address, connections: 4, amount: sizes.amount, next: () => shot })
    }
    const { a, b } = await alternate(sizes.rounds, await turn(many), await turn(few))
    const [slow, quick] = [a, b].map((runs) => median(runs.map((run) => run.p95)))
    lines.push({
      title: `worklist, ${title}`,
      measured: `p95 ${milliseconds(slow)} at ${sizes.many} cases`,
      beside: `p95 ${milliseconds(quick)} at ${sizes.few}`,
      ratio: (slow ?? 0) / (quick ?? 1),
      aim: { atMost: 1.5 },
    })
  }
  return lines
}

type Officer = Platform & { office: string; key: string }

async function officerAmong(stage: Stage, cases: number): Promise<Officer> {
  const platform = await stage.platform(`cases_${cases}`)
  const today = dayInShanghai(new Date())
  const office = await makeCases({ db: platform.db, cases, today })
  return { ...platform, office, key: (await join(platform, office)).key }
}

/** What an officer types of the name of an applicant: two characters of its own, two of its trade. */
async function nameAt({ db, office }: Officer): Promise<string> {
  const { name } = await db
    .selectFrom('cases')
    .select(sql<string>`substr(applicant_name, 3, 4)`.as('name'))
    .where('handler_id', '=', office)
    .where('waits_for', '=', 'handler')
    .orderBy('seq')
    .offset(5)
    .limit(1)
    .executeTakeFirstOrThrow()
  return encodeURIComponent(name)
}

async function secondPage(officer: Officer): Promise<string> {
  const { body } = await officer.get(list, { as: officer.key })
  if (!body.next) throw new Error('there is no second page')
  return `${list}&cursor=${body.next}`
}

function milliseconds(number = Number.NaN): string {
  return `${number.toFixed(1)} ms`
}
