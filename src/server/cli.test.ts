import { spawn } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands } from './commands.ts'
import type { Connection } from './db/connect.ts'
import { testApp } from './testing/app.ts'
import { step, submitted, verified } from './testing/contracts.ts'
import { found, join as joinOrganisation, person } from './testing/people.ts'
import { archiveFile, emptyPlatform, runningPlatform } from './testing/platforms.ts'

type Place = { connection: Connection; dataFolder: string }

let source: Awaited<ReturnType<typeof runningPlatform>>
let empty: Awaited<ReturnType<typeof emptyPlatform>>
const file = archiveFile()

beforeAll(async () => {
  source = await runningPlatform()
  empty = await emptyPlatform()
  const { app } = source
  const seller = await person(app, { kind: 'enterprise' })
  const registry = await found(app, { kind: 'registry', area: '330100', officeCode: '07' })
  const officer = await joinOrganisation(app, registry)
  const { id } = await submitted(app, seller)
  await step(app, officer, id, 'accept')
  await step(app, officer, id, 'register', verified)
}, 120_000)
afterAll(async () => {
  await empty[Symbol.asyncDispose]()
  await source[Symbol.asyncDispose]()
})

const program = fileURLToPath(new URL('./cli.ts', import.meta.url))

/** The command as an operator runs it: a process of its own, with the settings of the platform. */
async function cli(words: string[], place?: Place) {
  const dataFolder = place?.dataFolder ?? join(dirname(file), 'nothing')
  const child = spawn(process.execPath, [program, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      TORCHWAY_DATA: dataFolder,
      ...(place && { DATABASE_URL: urlOf(place.connection) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

function urlOf(connection: Connection): string {
  if (typeof connection === 'string') return connection
  const { host, user, database } = connection
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}`
}

it('tells what each command does, in both languages', async () => {
  const { code, out } = await cli(['--help'])
  expect(code).toBe(0)
  for (const [name, { help }] of Object.entries(commands)) {
    for (const words of [`npm run cli -- ${name}`, help.zh, help.en]) expect(out).toContain(words)
  }
  const one = await cli(['backup', '--help'])
  expect(one).toMatchObject({ code: 0, out: expect.stringContaining('npm run cli -- backup FILE') })
})

it('answers what it does not understand with one sentence in both languages and exit 2', async () => {
  const wrong = [
    [],
    ['constructor'],
    ['backup', 'one', 'two'],
    ['backup', '--fast', 'one'],
    ['start-series', '--office', '330007'],
  ]
  const answers = await Promise.all(wrong.map((words) => cli(words)))
  expect(answers.map(({ code, out, err }) => [code, out, err.trim().split('\n').length])).toEqual(
    wrong.map(() => [2, '', 2]),
  )
}, 120_000)

it('says that there is no platform where none was started, and makes none', async () => {
  const { code, err } = await cli(['verify-journal'])
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There is no platform') })
  expect(existsSync(join(dirname(file), 'nothing'))).toBe(false)
})

it('refuses a database of another version instead of changing it', async () => {
  await using other = await testApp()
  await sql`delete from kysely_migration`.execute(other.db)
  await sql`insert into kysely_migration values ('0000_before', '')`.execute(other.db)
  const { code, err } = await cli(['backup', `${file}.old`], other)
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('is at 0000_before') })
  expect(existsSync(`${file}.old`)).toBe(false)
})

it('backs up a running platform and restores it elsewhere, verified', async () => {
  const saved = await cli(['backup', file], source.app)
  expect(saved).toMatchObject({ code: 0, err: '' })
  expect(saved.out).toMatch(/cases +1\n/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const restored = await cli(['restore', file], empty)
  expect(restored).toMatchObject({ code: 0, err: '' })
  expect(restored.out).toMatch(
    /The journal has \d+ entries and 0 faults\n.*2 files are intact|1 files/,
  )
  const again = await cli(['restore', file], empty)
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('already holds data') })
  expect(await cli(['verify-files'], empty)).toMatchObject({ code: 0 })
}, 120_000)

it('ends with 1 when the journal was changed, and prints where', async () => {
  await sql`alter table journal disable trigger journal_is_append_only`.execute(source.app.db)
  await sql`update journal set actor_name = '别人' where act = 'step:accept'`.execute(source.app.db)
  const { code, out } = await cli(['verify-journal'], source.app)
  expect(code).toBe(1)
  expect(out).toMatch(/^case:\S+ #\d+: it was changed\n.*1 faults\n$/s)
})

it('lists the issue register, and ends with 1 when something is unexplained', async () => {
  const words = ['explain-numbers', '--office', '330007', '--year', '2026']
  const good = await cli(words, source.app)
  expect(good).toMatchObject({ code: 0, out: expect.stringMatching(/2026330007000001 {2}issued/) })
  await sql`update number_series set last = 3`.execute(source.app.db)
  const bad = await cli(words, source.app)
  expect(bad).toMatchObject({ code: 1, out: expect.stringContaining('2–3: not in the register') })
})

it('starts a series, folds the paper numbers into one line, and refuses a second start', async () => {
  await using app = await testApp()
  await found(app, { kind: 'registry', area: '330100', officeCode: '09' })
  const [year, office] = [String(new Date().getUTCFullYear() - 1), '330009']
  const words = ['--office', office, '--service', 'technology-contract', '--year', year]
  const started = await cli(['start-series', ...words, '--after', '30'], app)
  expect(started).toMatchObject({ code: 0, out: expect.stringContaining(`${year}330009000031`) })
  const listed = await cli(['explain-numbers', '--office', office, '--year', year], app)
  expect(listed.out.match(/on-paper/g)).toHaveLength(1)
  expect(await cli(['start-series', ...words, '--after', '40'], app)).toMatchObject({ code: 1 })
  expect(await cli(['start-series', ...words, '--after', '-1'], app)).toMatchObject({ code: 2 })
  expect(await cli(['start-series', ...words, '--after', '1.5'], app)).toMatchObject({ code: 1 })
}, 120_000)

it('loads the working days of a year from a file', async () => {
  await using app = await testApp()
  const csv = join(dirname(file), 'days.csv')
  writeFileSync(csv, 'day,workday\n2031-01-01,false\n')
  const { code, err } = await cli(['load-workdays', csv], app)
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('2031 lacks 364 days') })
  expect(await cli(['load-workdays', `${csv}.none`], app)).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read'),
  })
})

it('invites the first administrator of a new platform by a link that works', async () => {
  await using app = await testApp()
  await app.db
    .insertInto('areas')
    .values({ code: '000000', name: '全国', parent: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { code, out } = await cli(['create-torch', '--email', 'first@example.org'], app)
  expect(code).toBe(0)
  app.at(new Date().toISOString())
  const token = /\/invitation\/(\S+)/.exec(out)?.[1]
  const invitation = await app.get(`/api/v1/invitations/by-token/${token}`)
  expect(invitation).toMatchObject({ status: 200, body: { email: 'first@example.org' } })
})
