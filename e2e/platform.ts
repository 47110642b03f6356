import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { databaseName } from '#server/db/cluster.ts'
import { requireTools } from '../scripts/tools.ts'

declare module 'vitest' {
  interface ProvidedContext {
    platform: Platform
  }
}

type Platform = {
  address: string
  /** The address of the one browser that all journeys share. */
  browser: string
  database: { host: string; user: string; database: string }
}

/** The platform as `npm start` runs it, on a data folder and a port of its own, and one browser. */
export async function startPlatform(): Promise<{ platform: Platform; stop(): Promise<void> }> {
  const executablePath = process.env.CHROME ?? requireTools()
  const dataFolder = mkdtempSync(join(tmpdir(), 'torchway-e2e-'))
  chmodSync(dataFolder, 0o755)
  const port = await freePort()
  const server = spawn(process.execPath, [join(import.meta.dirname, '../scripts/start.ts')], {
    env: { ...ownEnvironment(), PORT: String(port), TORCHWAY_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilItRuns(server)
  const browser = await chromium.launchServer({ executablePath, args: flags })
  return {
    platform: {
      address: `http://127.0.0.1:${port}`,
      browser: browser.wsEndpoint(),
      database: { host: join(dataFolder, 'run'), user: databaseName, database: databaseName },
    },
    stop: async () => {
      await browser.close()
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { platform, stop } = await startPlatform()
  project.provide('platform', platform)
  return stop
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Without the settings of whoever runs the tests, and without those of the test runner. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(TORCHWAY_|VITEST|DATABASE_URL$|HOST$|NODE_ENV$|TEST$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

async function untilItRuns(server: ChildProcess): Promise<void> {
  if (!server.stdout) throw new Error('no output')
  const lines = createInterface(server.stdout)
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`The platform did not start: exit ${code}`)
  })
  const running = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('Torchway runs at')) resolve()
    })
  })
  // It ends once more when the run is over.
  ended.catch(() => {})
  await Promise.race([running, ended])
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
