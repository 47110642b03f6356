import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'

type Drawn = { name: string; pdf: Uint8Array }

/** Puts a drawn PDF where uploads are kept. */
export async function keepPdf(deps: Deps, { name, pdf }: Drawn) {
  const { path, size, sha256 } = await writePdf(deps, pdf)
  await deps.files.put(path, sha256, size)
  return { name, kind: 'pdf' as const, size, sha256 }
}

/** Writes it where an upload lies until it is kept. */
export async function writePdf({ config }: Pick<Deps, 'config'>, pdf: Uint8Array) {
  const folder = join(config.dataFolder, 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.part`)
  await writeFile(path, pdf)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  return { path, size: pdf.length, sha256 }
}
