import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'
import type { CertificateRow } from './actions.ts'
import { drawPage, verifyUrl } from './page.ts'
import { readRecord } from './record.ts'
import { keepFirstPdf } from './store.ts'

/**
 * The hash of the signed PDF, which is made from the signed record when it is first asked for and kept:
 * everybody gets the same bytes. Making it decides nothing.
 */
export async function originalPdf(deps: Deps, row: CertificateRow): Promise<string> {
  if (row.pdf_sha256) return row.pdf_sha256
  const pdf = await signedPage(deps, row)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const folder = join(deps.config.dataFolder, 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.part`)
  try {
    await writeFile(path, pdf)
    await deps.files.put(path, sha256, pdf.length)
  } finally {
    await rm(path, { force: true })
  }
  return keepFirstPdf(deps.db, row.id, sha256)
}

async function signedPage(deps: Deps, row: CertificateRow): Promise<Buffer> {
  const record = readRecord(row.record)
  const checkCode = row.check_code
  const url = verifyUrl(deps.config.publicUrl, record.number, checkCode)
  const page = await drawPage(record, { url, checkCode })
  const at = deps.clock.now()
  return deps.signer.signPdf(page, { reason: record.content.title.zh, at })
}
