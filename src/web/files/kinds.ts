import { type FileKind, fileKinds } from '#core/file-kinds.ts'

function endings(kind: string): readonly string[] {
  return Object.hasOwn(fileKinds, kind) ? fileKinds[kind as FileKind].extensions : []
}

/** The endings that the file chooser offers, as `accept` of an input: `.pdf,.jpg,.jpeg`. */
export function endingsOf(kinds: readonly string[]): string {
  return kinds
    .flatMap(endings)
    .map((ending) => `.${ending}`)
    .join(',')
}

/** Kinds as people call them: `PDF、DOCX、JPG`. */
export function sayKinds(kinds: readonly string[], separator: string): string {
  return kinds.map((kind) => (endings(kind)[0] ?? kind).toUpperCase()).join(separator)
}

/** `812 KB`, `3.4 MB`, counted as the server counts its limit. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  return `${+(bytes / 1024 ** 2).toFixed(1)} MB`
}

/** Whether the page itself can show it beside the form. */
export function isViewable(kind: string): boolean {
  return kind === 'pdf' || kind === 'docx' || isPicture(kind)
}

/** A Word document is drawn whole, unlike a PDF: above this, no page waits for it. */
export function isTooLarge({ kind, size }: { kind: string; size: number }): boolean {
  return kind === 'docx' && size > 20 * 1024 ** 2
}

export function isPicture(kind: string): boolean {
  return kind === 'png' || kind === 'jpeg'
}
