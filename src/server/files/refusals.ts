import { DomainError, invalidField } from '#core/errors.ts'

/** A size in words, rounded up so that what is over a limit never reads like the limit: `100.1 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [unit, name] = bytes < 1024 ** 2 ? [1024, 'KB'] : [1024 ** 2, 'MB']
  return `${Math.ceil((bytes / unit) * 10) / 10} ${name}`
}

/** A file whose content is torn: an upload that stopped, or a program that wrote it badly. */
export function damaged() {
  return invalidField('file', {
    zh: '文件已损坏或不完整，无法打开。请在本机打开确认，重新导出后再上传。',
    en: 'The file is damaged or incomplete and cannot be opened. Check it on your computer, export it again and upload that.',
  })
}

/** What a failed write means to the person who uploads: a full disk is ours, and worth another try. */
export function asStorageRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error
  return new DomainError(
    'conflict',
    {
      zh: '服务器存储空间不足，文件没有保存。您填写的内容不受影响，请稍后再试。',
      en: 'The server has run out of storage and the file was not saved. What you filled in is safe; try again later.',
    },
    { retry: true },
  )
}
