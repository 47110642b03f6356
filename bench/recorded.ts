import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { paperCode } from '#core/paper-code.ts'
import { buildApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { openDeps } from '#server/main.ts'
import type { Draft } from './drafts.ts'
import type { Platform } from './stage.ts'

export type Statement = { text: string; values: unknown[] }

/**
 * Every statement that one submission sends to PostgreSQL, `begin` and `commit` among them, as the driver
 * gets them: taken down while this very server handles the request.
 */
export async function recordSubmission(
  platform: Platform,
  { draft, key }: { draft: Draft; key: string },
): Promise<Statement[]> {
  const { connection, dataFolder } = platform
  const config = readConfig({}, { dataFolder, address: platform.address })
  const { deps, close } = await openDeps(config, connection)
  const app = await buildApp(deps)
  try {
    const headers = { authorization: `Bearer ${key}` }
    // The first request of a minute also notes when the key was used.
    await app.inject({ url: '/api/v1/cases', headers })
    const stop = listen()
    const reply = await app.inject({
      method: 'POST',
      url: `/api/v1/cases/${draft.caseId}/steps/submit`,
      headers: { ...headers, 'idempotency-key': draft.key },
      payload: {},
    })
    const statements = stop()
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return statements
  } finally {
    await app.close()
    await close()
  }
}

/** Takes down what goes through the driver from now until the returned function is called. */
function listen(): () => Statement[] {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const [text, values] = words
    if (typeof text === 'string') {
      statements.push({ text, values: Array.isArray(values) ? values : [] })
    }
    return Reflect.apply(query, this, words)
  } as typeof query
  return () => {
    pg.Client.prototype.query = query
    return statements
  }
}

/** The same statements about another draft, whose paper has a code of its own. */
export function retell(statements: readonly Statement[], from: Draft, to: Draft): Statement[] {
  const code = codeIn(statements)
  const names = [
    [from.caseId, to.caseId],
    [from.fileId, to.fileId],
    [from.key, to.key],
    ...(code ? ([[code, paperCode(randomBytes(5))]] as const) : []),
  ] as const
  const retold = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(retold)
    if (typeof value !== 'string') return value
    return names.reduce((text, [old, now]) => text.replaceAll(old, now), value)
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(retold) }))
}

/** The code of the paper that was recorded, if there was one: a column that no two rows share. */
function codeIn(statements: readonly Statement[]): string | undefined {
  const insert = statements.find(({ text }) => text.startsWith('insert into "paper_records"'))
  const columns = insert?.text.match(/\(([^)]*)\)/)?.[1]?.split(', ') ?? []
  const code = insert?.values[columns.indexOf('"code"')]
  return typeof code === 'string' ? code : undefined
}
