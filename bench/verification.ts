import { step, submitted, verified } from '#server/testing/contracts.ts'
import { found, join, person } from '#server/testing/people.ts'
import { startBare } from './bare-process.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const crowd = 100
const few = 10

type Sizes = { rounds: number; amount: number }

/** Public verification beside a bare Fastify that answers JSON of the same size. */
export async function benchVerification(stage: Stage, { rounds, amount }: Sizes): Promise<Line[]> {
  const platform = await stage.platform('verification')
  const paths = await issue(platform, few * (rounds + 1) + 1)
  const answer = (await platform.get(paths.shift() ?? '')).body
  await using bare = await startBare(answer)
  const unseen = [...paths]

  const beside = async (title: string, { visitors, times, next }: Turns): Promise<Line> => {
    const { a, b } = await alternate(
      rounds,
      () => ask(platform.address, { paths: next(), visitors, times }),
      () => ask(bare.address, { paths: ['/'], visitors, times }),
    )
    return {
      title,
      measured: `${median(a).toFixed(0)} a second`,
      beside: `${median(b).toFixed(0)} a second`,
      ratio: median(a) / median(b),
    }
  }
  // Before the others, which look at all of them again and again.
  const first = await beside('  each for the first time, with its SM2 check', {
    visitors: few,
    times: few,
    next: () => unseen.splice(0, few),
  })
  const again = { times: amount, next: () => paths }
  const main = await beside('public verification beside bare Fastify, 100 at once', {
    ...again,
    visitors: crowd,
  })
  const quiet = await beside('  the same, 10 at once', { ...again, visitors: few })
  return [{ ...main, aim: { atLeast: 0.5 } }, quiet, first]
}

type Turns = { visitors: number; times: number; next: () => string[] }

let asked = 0

/** Asks for these paths in turn, every time as another visitor; answers how many a second were answered. */
async function ask(
  address: string,
  { paths, visitors, times }: { paths: string[]; visitors: number; times: number },
): Promise<number> {
  const next = () => {
    asked += 1
    const visitor = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
    return { path: paths[asked % paths.length] ?? '', headers: { 'x-forwarded-for': visitor } }
  }
  return (await load({ address, connections: visitors, amount: times, next })).perSecond
}

/** Certificates of real registrations: the paths at which anyone verifies them. */
async function issue(platform: Platform, count: number): Promise<string[]> {
  const seller = await person(platform, { kind: 'enterprise', area: '330402' })
  const registry = await found(platform, { kind: 'registry', area: '330400' })
  const officer = await join(platform, registry)
  const paths: string[] = []
  for (let i = 0; i < count; i += 1) {
    const { id } = await submitted(platform, seller)
    await step(platform, officer, id, 'accept')
    await step(platform, officer, id, 'register', verified)
    const { body } = await platform.get('/api/v1/certificates?limit=1', { as: seller.key })
    paths.push(`/api/v1${new URL(body.items[0].verifyUrl).pathname}`)
  }
  return paths
}
