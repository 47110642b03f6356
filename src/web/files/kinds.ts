// Endings that are not the kind's own name. What a file really is, the server finds out from its content.
const otherEndings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  text: ['txt'],
  tiff: ['tif', 'tiff'],
}

/** The endings that the file chooser offers, as `accept` of an input: `.pdf,.jpg,.jpeg`. */
export function endingsOf(kinds: readonly string[]): string {
  return kinds
    .flatMap((kind) => otherEndings[kind] ?? [kind])
    .map((ending) => `.${ending}`)
    .join(',')
}

/** Kinds as people call them: `PDF、DOCX、JPG`. */
export function sayKinds(kinds: readonly string[], separator: string): string {
  return kinds.map((kind) => (otherEndings[kind]?.[0] ?? kind).toUpperCase()).join(separator)
}

/** `812 KB`, `3.4 MB`. */
export function saySize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Whether the page itself can show it beside the form. */
export function isViewable(kind: string): boolean {
  return kind === 'pdf' || isPicture(kind)
}

export function isPicture(kind: string): boolean {
  return kind === 'png' || kind === 'jpeg'
}
