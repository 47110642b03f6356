import type { FileKind } from '#core/file-kinds.ts'

// Everything else may run in the reader's browser, or is of no use in it.
const shownInPage = new Set<FileKind>(['pdf', 'png', 'jpeg'])

const longest = 100

/**
 * The Content-Disposition of a download (RFC 6266, RFC 8187). `inline` is granted to PDF, PNG and JPEG
 * only; send `X-Content-Type-Options: nosniff` with it. Any name is safe here.
 */
export function contentDisposition(
  name: string,
  kind: FileKind,
  asked: 'inline' | 'attachment',
): string {
  const mode = asked === 'inline' && shownInPage.has(kind) ? 'inline' : 'attachment'
  const safe = safeName(name)
  const plain = safe.replace(/[^ -~]+|[%"\\;]/g, '_')
  const fallback = /[A-Za-z0-9]/.test(plain.replace(/\.\w*$/, '')) ? plain : `file${endOf(plain)}`
  return `${mode}; filename="${fallback}"; filename*=UTF-8''${encoded(safe)}`
}

/** A name that no file system and no reader misunderstands: no paths, controls, or hidden direction. */
function safeName(name: string): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const end = endOf(clean)
  const stem = [...clean.slice(0, clean.length - end.length)].slice(0, longest).join('')
  return `${stem || '文件'}${end}`
}

function endOf(name: string): string {
  return name.match(/\.[A-Za-z0-9]{1,8}$/)?.[0] ?? ''
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
