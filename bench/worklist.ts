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
  { title: 'search: a name', path: async () => `${list}&q=${encodeURIComponent('云河智能')}` },
  {
    title: 'search: a usual word',
    path: async () => `${list}&q=${encodeURIComponent('有限公司')}`,
  },
  {
    title: 'search: all states',
    path: async () => `/api/v1/cases?limit=20&q=${encodeURIComponent('云河智能')}`,
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

type Officer = Platform & { key: string }

async function officerAmong(stage: Stage, cases: number): Promise<Officer> {
  const platform = await stage.platform(`cases_${cases}`)
  const today = dayInShanghai(new Date())
  const office = await makeCases({ db: platform.db, cases, today })
  return { ...platform, key: (await join(platform, office)).key }
}

async function secondPage(officer: Officer): Promise<string> {
  const { body } = await officer.get(list, { as: officer.key })
  if (!body.next) throw new Error('there is no second page')
  return `${list}&cursor=${body.next}`
}

function milliseconds(number = Number.NaN): string {
  return `${number.toFixed(1)} ms`
}
