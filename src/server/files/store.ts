import type { Tx } from '../db/tables.ts'

export type NewFile = {
  caseId: string
  name: string
  kind: string
  size: number
  sha256: string
  uploadedBy: string
  at: Date
}

const columns = ['id', 'case_id', 'name', 'kind', 'size', 'sha256', 'uploaded_at'] as const

/** The same content under the same name on the same case is one file, however often it is sent. */
export async function insertFile(tx: Tx, file: NewFile) {
  const row = {
    case_id: file.caseId,
    name: file.name,
    kind: file.kind,
    size: file.size,
    sha256: file.sha256,
    uploaded_by: file.uploadedBy,
    uploaded_at: file.at,
  }
  await tx
    .insertInto('files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'sha256', 'name']).doNothing())
    .execute()
  return tx
    .selectFrom('files')
    .select(columns)
    .where('case_id', '=', file.caseId)
    .where('sha256', '=', file.sha256)
    .where('name', '=', file.name)
    .executeTakeFirstOrThrow()
}

export async function findFile(tx: Tx, id: string) {
  return tx.selectFrom('files').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function listFiles(tx: Tx, caseId: string) {
  return tx
    .selectFrom('files')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy('uploaded_at')
    .execute()
}
