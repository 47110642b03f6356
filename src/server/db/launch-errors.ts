import { DomainError } from '#core/errors.ts'

/** Why the database cannot start, as one sentence that the person at the machine can act on. */
export function cannotStart(zh: string, en: string): DomainError {
  return new DomainError('conflict', { zh, en })
}

/** Translates an errno of the file system about this folder; other errors come back as they are. */
export function explainErrno(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return cannotStart(
        `数据目录 ${folder} 无法写入，请调整其权限，或用 TORCHWAY_DATA 指定其他目录`,
        `The data folder ${folder} cannot be written; change its permissions or name another one in TORCHWAY_DATA`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return cannotStart(
        `${folder} 不是目录，请用 TORCHWAY_DATA 指定其他目录`,
        `${folder} is not a folder; name another one in TORCHWAY_DATA`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder)
    default:
      return error
  }
}

/** Translates what initdb or postgres printed before it gave up. */
export function explainOutput(output: string, folder: string): DomainError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(folder)
  const last = output.match(/(?:FATAL|PANIC|error): +(.*)/)?.[1] ?? output.trim().split('\n').at(-1)
  return cannotStart(
    `数据目录 ${folder} 的 PostgreSQL 无法启动：${last || '没有输出'}`,
    `PostgreSQL cannot start in ${folder}: ${last || 'it printed nothing'}`,
  )
}

function diskFull(folder: string): DomainError {
  return cannotStart(
    `${folder} 所在磁盘已满，请腾出空间后重试`,
    `The disk that holds ${folder} is full; make room and try again`,
  )
}
