import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Text } from '#core/text.ts'
import { cannotStart, explainErrno } from './launch-errors.ts'

/** Whom PostgreSQL runs as: empty for the present user; never root, which it refuses. */
type SystemUser = { uid?: number; gid?: number }

/** Where the database of a data folder lies; `home` is that folder, or a stand-in that its user can enter. */
export type Place = { home: string; pg: string; run: string; user: SystemUser }

/** Makes the folders of the database: only `pg` and `run` are private, what is above stays as it was. */
export function preparePlace(dataFolder: string, log: (text: Text) => void): Place {
  try {
    makeOpenFolder(dataFolder)
    accessSync(dataFolder, constants.W_OK)
    refuseForeign(join(dataFolder, 'pg'))
    const user = userFor(join(dataFolder, 'pg'))
    const home = realpathSync(homeFor(dataFolder, user, log))
    const place = {
      home,
      pg: join(home, 'pg'),
      run: join(home, 'run'),
      user: userFor(join(home, 'pg')),
    }
    makePrivateFolder(place.run, place.user)
    return place
  } catch (error) {
    throw explainErrno(error, dataFolder)
  }
}

function refuseForeign(pg: string): void {
  const owner = statSync(pg, { throwIfNoEntry: false })?.uid
  const self = process.getuid?.()
  if (owner === undefined || self === 0 || owner === self) return
  throw cannotStart(
    `数据库目录 ${pg} 属于另一个用户，请以该用户或 root 启动，或用 TORCHWAY_DATA 指定其他目录`,
    `The database folder ${pg} belongs to another user; start as that user or as root, or name another data folder in TORCHWAY_DATA`,
  )
}

// Not `recursive`: in a folder that takes no new ones (/proc, some mounts) Node then tries for ever.
function makeOpenFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeOpenFolder(dirname(folder))
  const mask = process.umask(0o022)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  } finally {
    process.umask(mask)
  }
}

export function makePrivateFolder(folder: string, { uid, gid }: SystemUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

function userFor(pg: string): SystemUser {
  if (process.getuid?.() !== 0) return {}
  const owner = existsSync(pg) ? statSync(pg) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const [, , uid, gid] =
    /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

// Root's own folders (0700) are closed to the user that PostgreSQL runs as, and are not ours to open.
function homeFor(dataFolder: string, user: SystemUser, log: (text: Text) => void): string {
  if (canEnter(user, dataFolder)) return dataFolder
  if (existsSync(join(dataFolder, 'pg'))) {
    throw cannotStart(
      `PostgreSQL 的运行用户无法进入 ${dataFolder}，请为其上级目录加上执行权限（chmod o+x）`,
      `The user that PostgreSQL runs as cannot enter ${dataFolder}; give the folders above it the right to be entered (chmod o+x)`,
    )
  }
  const link = join(dataFolder, 'database')
  if (existsSync(link)) return link
  makeOpenFolder('/var/lib/torchway')
  const home = mkdtempSync('/var/lib/torchway/')
  chmodSync(home, 0o755)
  symlinkSync(home, link)
  log({
    zh: `PostgreSQL 的运行用户无法进入 ${dataFolder}，数据库存放在 ${home}`,
    en: `The user that PostgreSQL runs as cannot enter ${dataFolder}; the database lies in ${home}`,
  })
  return link
}

/** Whether PostgreSQL's user may pass through every folder of this path; asked of the kernel, not computed. */
export function canEnter(user: SystemUser, folder: string): boolean {
  return spawnSync('sh', ['-c', 'test -x "$0"', folder], { ...user, cwd: '/' }).status === 0
}
