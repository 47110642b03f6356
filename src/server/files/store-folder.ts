import { randomUUID } from 'node:crypto'
import { chmod, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, requireSha256 } from './file-store.ts'
import { asStorageRefusal } from './refusals.ts'

/**
 * Files in a folder, as `ab/cd/abcd…`. A file is there whole or not at all, also after a power cut.
 * `incoming` inside the root is for uploads under way: from there a put is a rename.
 */
export async function folderStore(root: string): Promise<FileStore> {
  await mkdir(join(root, 'incoming'), { recursive: true, mode: 0o700 })
  const placeOf = (sha256: string) =>
    join(root, requireSha256(sha256).slice(0, 2), sha256.slice(2, 4), sha256)
  return {
    async put(path, sha256, size) {
      const place = placeOf(sha256)
      if ((await stat(path)).size !== size) throw new Error(`${path} has not ${size} bytes`)
      try {
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        await moveInto(path, place, join(root, 'incoming'))
      } catch (error) {
        throw asStorageRefusal(error)
      }
      for (const folder of [dirname(place), dirname(dirname(place)), root]) await sync(folder)
    },
    async open(sha256) {
      return (await open(placeOf(sha256), 'r')).createReadStream()
    },
    async has(sha256) {
      const found = await stat(placeOf(sha256)).catch(missing)
      return found?.isFile() ?? false
    },
    async *list() {
      for (const first of await pairsIn(root))
        for (const second of await pairsIn(join(root, first)))
          yield* (await readdir(join(root, first, second))).filter((name) => name.length === 64)
    },
  }
}

async function moveInto(path: string, place: string, incoming: string) {
  await chmod(path, 0o600)
  await sync(path)
  try {
    await rename(path, place)
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error
    await copyInto(path, place, incoming)
  }
}

// From another disk: copied beside its place first, because only a rename is whole or nothing.
async function copyInto(path: string, place: string, incoming: string) {
  const copy = join(incoming, `${randomUUID()}.part`)
  try {
    await copyFile(path, copy)
    await sync(copy)
    await rename(copy, place)
  } finally {
    await rm(copy, { force: true })
  }
  await rm(path, { force: true })
}

async function sync(path: string) {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function pairsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
}

function missing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
