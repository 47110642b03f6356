import type { Tx } from '../db/tables.ts'

const columns = ['id', 'item_id', 'name', 'kind', 'size', 'sha256', 'uploaded_at'] as const

type NewFile = {
  item_id: string
  name: string
  kind: string
  size: number
  sha256: string
  uploaded_by: string
  uploaded_at: Date
}

/** The same content under the same name is one file, however often it is sent. */
export async function insertMaterial(tx: Tx, row: NewFile) {
  await tx
    .insertInto('spot_check_files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['item_id', 'sha256', 'name']).doNothing())
    .execute()
  return tx
    .selectFrom('spot_check_files')
    .select(columns)
    .where('item_id', '=', row.item_id)
    .where('sha256', '=', row.sha256)
    .where('name', '=', row.name)
    .executeTakeFirstOrThrow()
}

export type Material = Awaited<ReturnType<typeof insertMaterial>>

export async function listMaterial(tx: Tx, itemId: string): Promise<Material[]> {
  return tx
    .selectFrom('spot_check_files')
    .select(columns)
    .where('item_id', '=', itemId)
    .orderBy('uploaded_at')
    .orderBy('name')
    .execute()
}

export async function deleteMaterial(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('spot_check_files').where('id', '=', id).execute()
}
