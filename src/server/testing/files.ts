import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { TestApp } from './app.ts'
import type { Person } from './people.ts'

/** A real one-page PDF; different marks give different contents. */
export async function pdfBytes(mark = 'contract'): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 200]).drawText(mark, { x: 20, y: 100, size: 14 })
  return Buffer.from(await pdf.save())
}

type Upload = { caseId: string; field?: string; name?: string; bytes: Buffer }

/** A PDF in the store and in the case, without the door: there each is opened in a process of its own. */
export async function placePdf(
  { db, deps, dataFolder }: Pick<TestApp, 'db' | 'deps' | 'dataFolder'>,
  by: Person,
  { caseId, bytes, name = '合同.pdf' }: Upload,
) {
  const path = join(dataFolder, `${randomUUID()}.part`)
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await deps.files.put(path, sha256, bytes.length)
  const { id } = await db
    .insertInto('files')
    .values({
      case_id: caseId,
      name,
      kind: 'pdf',
      size: bytes.length,
      sha256,
      uploaded_by: by.userId,
      uploaded_at: deps.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name, kind: 'pdf', size: bytes.length, sha256 }
}

/** Sends a file as a browser does. */
export async function upload(app: Pick<TestApp, 'post'>, by: Person, file: Upload) {
  const { caseId, field = 'contractText', name = '合同.pdf', bytes } = file
  const boundary = 'torchway-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return app.post(`/api/v1/cases/${caseId}/files?field=${field}`, {
    as: by.key,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
