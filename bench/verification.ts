import { step, submitted, verified } from '#server/testing/contracts.ts'
import { found, join, person } from '#server/testing/people.ts'
import { startBare } from './bare-process.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const connections = 16
const certificates = 20

/** Public verification beside a bare Fastify that answers JSON of the same size. */
export async function benchVerification(
  stage: Stage,
  { rounds, amount }: { rounds: number; amount: number },
): Promise<Line[]> {
  const platform = await stage.platform('verification')
  const paths = await issue(platform)
  const answer = (await platform.get(paths[0] ?? '')).body
  await using bare = await startBare(answer)
  let visitor = 0
  const verify = async () => {
    const run = await load({
      address: platform.address,
      connections,
      amount,
      next: () => {
        visitor += 1
        const headers = { 'x-forwarded-for': addressOf(visitor) }
        return { path: paths[visitor % paths.length] ?? '', headers }
      },
    })
    return run.perSecond
  }
  const answerBarely = async () => {
    const run = await load({
      address: bare.address,
      connections,
      amount,
      next: () => {
        visitor += 1
        return { path: '/', headers: { 'x-forwarded-for': addressOf(visitor) } }
      },
    })
    return run.perSecond
  }
  const { a, b } = await alternate(rounds, verify, answerBarely)
  return [
    {
      title: 'public verification, beside a bare Fastify route',
      measured: `${median(a).toFixed(0)} a second`,
      beside: `${median(b).toFixed(0)} a second`,
      ratio: median(a) / median(b),
      aim: { atLeast: 0.5 },
    },
  ]
}

/** Certificates of real registrations: the paths at which anyone verifies them. */
async function issue(platform: Platform): Promise<string[]> {
  const seller = await person(platform, { kind: 'enterprise', area: '330402' })
  const registry = await found(platform, { kind: 'registry', area: '330400' })
  const officer = await join(platform, registry)
  for (let i = 0; i < certificates; i += 1) {
    const { id } = await submitted(platform, seller)
    await step(platform, officer, id, 'accept')
    await step(platform, officer, id, 'register', verified)
  }
  const list = await platform.get(`/api/v1/certificates?limit=${certificates}`, { as: seller.key })
  return list.body.items.map(
    (item: { verifyUrl: string }) => `/api/v1${new URL(item.verifyUrl).pathname}`,
  )
}

function addressOf(visitor: number): string {
  return `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`
}
