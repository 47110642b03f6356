import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import { openCases, requireEnterprise } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { withEarlier } from './alike.ts'
import type { Reading, ReadRow } from './reading.ts'
import * as rowStore from './row-store.ts'
import * as store from './store.ts'

export { importLimits } from './limits.ts'
export { readColumns } from './read-file.ts'

type Upload = { actor: Actor; serviceId: string; name: string; sha256: string; reading: Reading }

const batch = 500

/** Keeps what was read until somebody decides. The same file again, while it waits, is the same import. */
export async function keepImport(deps: Deps, tx: Tx, upload: Upload): Promise<store.Import> {
  const { actor, serviceId, name, sha256, reading } = upload
  requireEnterprise(actor)
  const service = getService(serviceId)
  const applicantId = actor.organisation.id
  const content = { organisation_id: applicantId, service: service.id, sha256 }
  const done = await store.findByContent(tx, { ...content, state: 'confirmed' })
  const rows = await withEarlier(tx, reading.rows, {
    service,
    applicantId,
    applicantCode: await store.getCreditCode(tx, applicantId),
  })
  const count = (state: ReadRow['state']) => rows.filter((row) => row.state === state).length
  const made = await store.insertImport(tx, {
    ...content,
    rule_pack: reading.rulePack,
    file_name: name,
    rows: rows.length,
    ready: count('ready'),
    gaps: count('gaps'),
    refused: count('refused'),
    notes: [...(done ? [importedBefore(done)] : []), ...reading.notes],
    uploaded_by: actor.userId,
    uploaded_name: actor.name,
    uploaded_at: deps.clock.now(),
  })
  if (!made) return waiting(await store.findByContent(tx, { ...content, state: 'checked' }))
  for (let at = 0; at < rows.length; at += batch) {
    await rowStore.insertRows(tx, made.id, rows.slice(at, at + batch).map(keptRow))
  }
  return made
}

/** A refused row gives no draft: of it only the report is kept. */
function keptRow({ number, title, state, answers, problems }: ReadRow): rowStore.NewRow {
  return { number, title, state, problems, answers: state === 'refused' ? null : answers }
}

type Ending = { actor: Actor; id: string }

/**
 * Makes a draft of every good row: all in one transaction, so that a process that dies has made none. Whoever
 * confirms a second time gets what the first made.
 */
export async function confirmImport(
  deps: Deps,
  tx: Tx,
  { actor, id }: Ending,
): Promise<store.Import> {
  const found = await store.getImportForUpdate(tx, { id, organisationId: actor.organisation.id })
  if (found.state === 'confirmed') return found
  if (found.state === 'cancelled') throw ended(found)
  if (found.ready + found.gaps === 0) throw nothingGood()
  for (let after = 0; ; ) {
    const rows = await rowStore.listGoodRows(tx, id, { after, limit: batch })
    const last = rows.at(-1)
    if (!last) break
    const caseIds = await openCases(deps, tx, {
      actor,
      serviceId: found.service,
      rulePack: found.rule_pack,
      drafts: rows.map(({ answers }) => answers ?? {}),
      detail: { import: found.file_name },
    })
    await rowStore.nameCases(
      tx,
      id,
      rows.flatMap(({ number }, at) => ({ number, caseId: caseIds[at] ?? '' })),
    )
    after = last.number
  }
  await journal(deps, tx, { actor, found, act: 'import:confirm' })
  return store.endImport(tx, id, {
    state: 'confirmed',
    ended_name: actor.name,
    ended_at: deps.clock.now(),
  })
}

/** Drops what was read. A cancelled import stays cancelled; one that made drafts cannot be cancelled. */
export async function cancelImport(
  deps: Deps,
  tx: Tx,
  { actor, id }: Ending,
): Promise<store.Import> {
  const found = await store.getImportForUpdate(tx, { id, organisationId: actor.organisation.id })
  if (found.state === 'cancelled') return found
  if (found.state === 'confirmed') throw ended(found)
  await rowStore.deleteRows(tx, id)
  await journal(deps, tx, { actor, found, act: 'import:cancel' })
  return store.endImport(tx, id, {
    state: 'cancelled',
    ended_name: actor.name,
    ended_at: deps.clock.now(),
  })
}

async function journal(
  deps: Deps,
  tx: Tx,
  { actor, found, act }: { actor: Actor; found: store.Import; act: string },
): Promise<void> {
  const { file_name: name, service, rows, refused } = found
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor,
    act,
    detail: { name, service, rows, refused },
    at: deps.clock.now(),
  })
}

function waiting(found: store.Import | undefined): store.Import {
  if (found) return found
  // Between the two statements somebody ended it.
  throw new DomainError('conflict', {
    zh: '这个文件刚刚由同事处理完毕，请查看批量导入列表；如需再次导入，请重新上传',
    en: 'A colleague has just decided on this file; look at the list of imports, and upload it again if need be',
  })
}

function ended({ state, ended_name, file_name }: store.Import): DomainError {
  const by = ended_name ?? ''
  const text: Text =
    state === 'confirmed'
      ? {
          zh: `“${file_name}”已由${by}确认导入，草稿已经建立，不能再取消。不需要的草稿可以在“我的办件”里打开，选择“放弃”`,
          en: `${by} has confirmed this import and the drafts exist; it can no longer be cancelled. Discard the drafts that you do not need`,
        }
      : {
          zh: `“${file_name}”的导入已由${by}取消，什么都没有导入。如仍需要，请重新上传`,
          en: `${by} has cancelled this import and nothing was imported. Upload the file again if you still need it`,
        }
  return new DomainError('conflict', text, { state })
}

function nothingGood(): DomainError {
  return new DomainError('conflict', {
    zh: '没有可以导入的行。请按报告改正表格后重新上传',
    en: 'No row can be imported. Correct the table by the report and upload it again',
  })
}

function importedBefore({ uploaded_name, rows, refused }: store.Import): Text {
  const drafts = rows - refused
  return {
    zh: `这个文件已由${uploaded_name}上传并导入过，当时建立了 ${drafts} 份草稿。再次导入会再建立一遍`,
    en: `This very file was imported before and made ${drafts} drafts. Importing it again makes them once more`,
  }
}
