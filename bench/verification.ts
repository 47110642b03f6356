import { step, submitted, verified } from '#server/testing/contracts.ts'
import { found, join, person } from '#server/testing/people.ts'
import { startBare } from './bare-process.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const connections = 50
const firstLooks = 10

type Sizes = { rounds: number; amount: number }

/** Public verification beside a bare Fastify that answers JSON of the same size. */
export async function benchVerification(stage: Stage, { rounds, amount }: Sizes): Promise<Line[]> {
  const platform = await stage.platform('verification')
  const paths = await issue(platform, firstLooks * (rounds + 1) + 1)
  const answer = (await platform.get(paths.shift() ?? '')).body
  await using bare = await startBare(answer)
  const unseen = [...paths]

  const verify = (of: string[], times: number) => ask(platform.address, of, times)
  const first = await alternate(
    rounds,
    () => verify(unseen.splice(0, firstLooks), firstLooks),
    () => ask(bare.address, ['/'], firstLooks),
  )
  const again = await alternate(
    rounds,
    () => verify(paths, amount),
    () => ask(bare.address, ['/'], amount),
  )
  const line = ({ a, b }: typeof first) => ({
    measured: `${median(a).toFixed(0)} a second`,
    beside: `${median(b).toFixed(0)} a second`,
    ratio: median(a) / median(b),
  })
  return [
    {
      ...line(again),
      title: 'public verification, beside a bare Fastify route',
      aim: { atLeast: 0.5 },
    },
    { ...line(first), title: '  the first of each certificate, with its SM2 check' },
  ]
}

let visitors = 0

/** Asks for these paths in turn, every time as another visitor; answers how many a second were answered. */
async function ask(address: string, paths: string[], amount: number): Promise<number> {
  const next = () => {
    visitors += 1
    const visitor = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`
    return { path: paths[visitors % paths.length] ?? '', headers: { 'x-forwarded-for': visitor } }
  }
  const shared = Math.min(connections, amount)
  return (await load({ address, connections: shared, amount, next })).perSecond
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
