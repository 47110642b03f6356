import { createHash } from 'node:crypto'
import { type Answers, filesIn } from '#core/form.ts'
import { electronicText } from '#core/paper.ts'
import { packOf } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { listFiles } from '../files/actions.ts'
import { getFiledCase } from './store.ts'

/** What was submitted, and under which rules. */
export type Filed = {
  id: string
  reference: string
  service: string
  rule_pack: string
  submitted: Answers | null
}

/** SHA-256 of the electronic text, in hexadecimal. */
export async function textHash(tx: Tx, filed: Filed): Promise<string> {
  const answers = filed.submitted ?? {}
  const files = await namedFiles(tx, filed)
  const text = electronicText({ reference: filed.reference, answers, files })
  return createHash('sha256').update(text).digest('hex')
}

/** The files that a paper is compared with: those that the submitted answers name. */
export async function listFiled(tx: Tx, caseId: string) {
  return namedFiles(tx, await getFiledCase(tx, caseId))
}

async function namedFiles(tx: Tx, { id, service, rule_pack, submitted }: Filed) {
  const rows = new Map((await listFiles(tx, id)).map((row) => [row.id, row]))
  const { form } = packOf(getService(service), rule_pack)
  return filesIn(form, submitted ?? {}).flatMap(({ field, id: fileId }) => {
    const row = rows.get(fileId)
    return row ? [{ field, id: fileId, name: row.name, sha256: row.sha256 }] : []
  })
}
