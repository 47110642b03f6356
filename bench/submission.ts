import pg from 'pg'
import { found, join, person } from '#server/testing/people.ts'
import { type Draft, makeDrafts } from './drafts.ts'
import { load } from './load.ts'
import { recordSubmission, retell, type Statement } from './recorded.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const connections = 8

/** Submissions over HTTP, and the same statements sent by as many connections straight to PostgreSQL. */
export async function benchSubmission(
  stage: Stage,
  { rounds, amount }: { rounds: number; amount: number },
): Promise<Line[]> {
  const platform = await stage.platform('submission')
  const seller = await person(platform, { kind: 'enterprise', area: '330402' })
  await join(platform, await found(platform, { kind: 'registry', area: '330400' }))
  // Each load builds one request a connection that it does not send.
  const eachRound = 2 * (amount + connections)
  const drafts = await makeDrafts(platform, seller, (rounds + 1) * eachRound + 1)
  const model = next(drafts)
  const statements = await recordSubmission(platform, { draft: model, key: seller.key })

  const overHttp = async () => {
    const run = await load({
      address: platform.address,
      connections,
      amount,
      next: () => {
        const draft = next(drafts)
        return {
          method: 'POST',
          path: `/api/v1/cases/${draft.caseId}/steps/submit`,
          headers: {
            authorization: `Bearer ${seller.key}`,
            'content-type': 'application/json',
            'idempotency-key': draft.key,
          },
          body: '{}',
        }
      },
    })
    return run.perSecond
  }
  const bySql = async () => {
    const mine = drafts.splice(0, amount)
    return replay(
      platform,
      mine.map((draft) => retell(statements, model, draft)),
    )
  }
  const { a, b } = await alternate(rounds, overHttp, bySql)
  await requireSubmitted(platform, 2 * amount * (rounds + 1) + 1)
  return [
    {
      title: 'submission over HTTP, beside the same SQL alone',
      measured: `${median(a).toFixed(0)} a second`,
      beside: `${median(b).toFixed(0)} a second (${statements.length} statements)`,
      ratio: median(a) / median(b),
      aim: { atLeast: 0.4 },
    },
  ]
}

function next(drafts: Draft[]): Draft {
  const draft = drafts.shift()
  if (!draft) throw new Error('no draft is left')
  return draft
}

/** Transactions a second. */
async function replay(platform: Platform, transactions: Statement[][]): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ ...platform.connection, port: 5432 })
      await client.connect()
      return client
    }),
  )
  const amount = transactions.length
  const start = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      for (let one = transactions.shift(); one; one = transactions.shift()) {
        for (const { text, values } of one) await client.query(text, values)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return amount / seconds
}

/** Both sides must have done the work: a figure for less would be none. */
async function requireSubmitted({ db }: Platform, wanted: number): Promise<void> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('journal', 'journal.case_id', 'cases.id')
    .select('cases.id')
    .where('cases.state', '=', 'submitted')
    .where('journal.act', '=', 'step:submit')
    .where('cases.area', '=', '330402')
    .execute()
  if (rows.length !== wanted) throw new Error(`${rows.length} of ${wanted} were submitted`)
}
