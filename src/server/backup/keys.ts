import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError } from '#core/errors.ts'
import type { Config } from '../config.ts'

type Key = { name: string; bytes: Buffer }

/**
 * The secret and the signing keys under their names in the archive: without them no session, second factor
 * or certificate of the platform stands.
 */
export async function collectKeys(config: Config): Promise<Key[]> {
  const kept = join(config.dataFolder, 'keys', 'secret')
  const secret = config.secret ?? (existsSync(kept) ? (await readFile(kept, 'utf8')).trim() : '')
  const keys: Key[] = secret ? [{ name: 'keys/secret', bytes: Buffer.from(secret) }] : []
  if (config.mode === 'demo') return [...keys, ...(await demoKeysOf(config))]
  for (const [setting, path] of settingsOf(config)) {
    if (path) keys.push({ name: `keys/${setting}`, bytes: await readKey(setting, path) })
  }
  return keys
}

/** Where the keys of an archive go here. Refuses what would leave this platform with two minds; writes nothing. */
export async function placeKeys(
  config: Config,
  keys: ReadonlyMap<string, Buffer>,
): Promise<{ path: string; bytes: Buffer }[]> {
  const placed: { path: string; bytes: Buffer }[] = []
  const settings = new Map(settingsOf(config))
  for (const [name, bytes] of keys) {
    const own = name.slice('keys/'.length)
    if (own === 'secret' && config.secret !== undefined) {
      if (config.secret !== bytes.toString()) throw otherKey('TORCHWAY_SECRET')
    } else if (!own.startsWith('TORCHWAY_')) {
      placed.push({ path: join(config.dataFolder, 'keys', own), bytes })
    } else {
      const path = settings.get(own)
      if (!path) throw unset(own)
      if (!existsSync(path)) placed.push({ path, bytes })
      else if (!(await readKey(own, path)).equals(bytes)) throw otherKey(own)
    }
  }
  return placed
}

export async function writeKey({ path, bytes }: { path: string; bytes: Buffer }): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = await open(`${path}.part`, 'w', 0o600)
  try {
    await draft.writeFile(bytes)
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${path}.part`, path)
}

async function demoKeysOf({ dataFolder }: Config): Promise<Key[]> {
  const folder = join(dataFolder, 'keys', 'demo-signing')
  const names = existsSync(folder) ? (await readdir(folder)).sort() : []
  return Promise.all(
    names.map(async (name) => ({
      name: `keys/demo-signing/${name}`,
      bytes: await readFile(join(folder, name)),
    })),
  )
}

function settingsOf({ keys }: Config): [setting: string, path: string | undefined][] {
  return [
    ['TORCHWAY_PDF_CERTIFICATE', keys.certificateFile],
    ['TORCHWAY_PDF_KEY', keys.keyFile],
    ['TORCHWAY_PDF_CHAIN', keys.chainFile],
    ['TORCHWAY_SM2_KEY', keys.sm2KeyFile],
  ]
}

async function readKey(setting: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch {
    throw new DomainError('conflict', {
      zh: `读不到 ${setting} 指定的文件 ${path}`,
      en: `${path}, named by ${setting}, cannot be read`,
    })
  }
}

function otherKey(setting: string): DomainError {
  return new DomainError('conflict', {
    zh: `本机的 ${setting} 与备份中的不同，未作任何改动；请先换成备份中的，或移走本机的文件`,
    en: `${setting} here is not the one in the backup; nothing was changed. Use the one in the backup first, or move the file here away`,
  })
}

function unset(setting: string): DomainError {
  return new DomainError('conflict', {
    zh: `备份中有 ${setting}，而本机没有设置它，未作任何改动`,
    en: `The backup holds ${setting}, which is not set here; nothing was changed`,
  })
}
