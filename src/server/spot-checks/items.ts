import type { Actor } from '#core/access.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { mostFiles, type SpotCheckResult, spotCheckResults } from '#core/spot-check.ts'
import { resultForm, statementForm } from '#core/spot-check-forms.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import type { Received } from '../files/actions.ts'
import { writeJournal } from '../journal/actions.ts'
import { type Part, requirePart } from './access.ts'
import { deleteMaterial, insertMaterial, listMaterial, type Material } from './file-store.ts'
import { type Asked, itemNotOpen, requireItemVersion } from './held.ts'
import { changeItem, getItem, type Item, isEnded, lockItem } from './item-store.ts'
import { tellFailed, tellHandedIn, tellResult } from './letters.ts'
import { lockCases } from './population-store.ts'

/** The item, held, once the caller takes this part in it; until the results are published or its entry is revoked. */
async function holdItem(tx: Tx, { actor, id, version }: Asked, parts: readonly Part[]) {
  requirePartIn(actor, await getItem(tx, id), parts)
  const item = await lockItem(tx, id)
  if (item.check_state !== 'drawn' || isEnded(item)) throw itemNotOpen(item)
  requireItemVersion(item, version)
  return item
}

function requirePartIn(actor: Actor, item: Item, parts: readonly Part[]): void {
  if (parts.includes(requirePart(actor, item))) return
  throw new DomainError('not-allowed', parts.includes('applicant') ? onlyEnterprise : onlyInspector)
}

/** Asked before the bytes come, so that nobody sends a large file to be refused. */
export async function requireUpload(tx: Tx, { actor, id }: Asked): Promise<Item> {
  const item = await getItem(tx, id)
  requirePartIn(actor, item, ['applicant'])
  return openForMaterial(item)
}

export async function addMaterial(
  deps: Deps,
  tx: Tx,
  { file, ...asked }: Asked & { file: Received },
): Promise<Material> {
  const item = openForMaterial(await holdItem(tx, asked, ['applicant']))
  const kept = await listMaterial(tx, item.id)
  if (kept.length >= mostFiles) throw invalidField('file', tooMany)
  return insertMaterial(tx, {
    item_id: item.id,
    name: file.name,
    kind: file.kind,
    size: file.size,
    sha256: file.sha256,
    uploaded_by: asked.actor.name,
    uploaded_at: deps.clock.now(),
  })
}

/** What was handed in stays; only what has not gone out yet can be taken back. */
export async function removeMaterial(
  tx: Tx,
  { fileId, ...asked }: Asked & { fileId: string },
): Promise<void> {
  const item = await holdItem(tx, asked, ['applicant'])
  if (item.state !== 'requested') throw itemNotOpen(item)
  const file = (await listMaterial(tx, item.id)).find(({ id }) => id === fileId)
  if (!file) throw notFound()
  await deleteMaterial(tx, fileId)
}

/** Hands in the files with a statement. Again, with more, as long as there is no result; also after the due day. */
export async function handInMaterial(
  deps: Deps,
  tx: Tx,
  { statement: given, ...asked }: Asked & { statement: string },
): Promise<void> {
  const item = openForMaterial(await holdItem(tx, asked, ['applicant']))
  const { statement } = readForm(statementForm, { statement: given })
  const files = await listMaterial(tx, item.id)
  if (files.length === 0) throw invalidField('files', noFiles)
  const { actor } = asked
  const at = deps.clock.now()
  await changeItem(tx, item.id, {
    state: 'handed-in',
    statement,
    handed_in_by: actor.name,
    handed_in_at: at,
  })
  const names = files.map(({ name, sha256 }) => ({ name, sha256 }))
  const detail = { check: item.check_id, statement, files: names }
  await writeOfCase(tx, item, { actor, act: 'spot-check:hand-in', detail, at })
  await tellHandedIn(deps, tx, item)
}

/** What was found, by the inspector or by the authority for them; it can be put right until it is published. */
export async function recordResult(
  deps: Deps,
  tx: Tx,
  { found, ...asked }: Asked & { found: { result: string; finding: string } },
): Promise<void> {
  const item = await holdItem(tx, asked, ['inspector', 'authority'])
  requireDue(item, deps.clock.today())
  const { result: chosen, finding } = readForm(resultForm, found)
  const result = chosen as SpotCheckResult
  const { actor } = asked
  const at = deps.clock.now()
  await changeItem(tx, item.id, {
    state: 'inspected',
    result,
    finding,
    inspected_by: actor.name,
    inspected_at: at,
  })
  const detail = { check: item.check_id, result, finding }
  await writeOfCase(tx, item, { actor, act: 'spot-check:result', detail, at })
  const told = { item: { ...item, result }, result: spotCheckResults[result], finding }
  await tellResult(deps, tx, told)
  if (result === 'differs-fails') await tellFailed(deps, tx, told)
}

type Act = { actor: Actor; act: string; detail: Record<string, unknown>; at: Date }

async function writeOfCase(tx: Tx, item: Item, act: Act): Promise<void> {
  await lockCases(tx, [item.case_id])
  await writeJournal(tx, { caseId: item.case_id, ...act })
}

function openForMaterial(item: Item): Item {
  if (isEnded(item)) throw itemNotOpen(item)
  if (item.state === 'requested' || item.state === 'handed-in') return item
  throw itemNotOpen(item)
}

/** Without material there is a result only once the day for it is over. */
function requireDue(item: Item, today: string): void {
  if (item.state === 'drawn') throw itemNotOpen(item)
  if (item.state !== 'requested' || (item.due_on !== null && item.due_on < today)) return
  throw new DomainError('conflict', {
    zh: `材料的截止日期是 ${item.due_on}，企业还没有提交。请在提交后，或者截止日期过后再填写结果`,
    en: `The material is due by ${item.due_on} and has not come in. Record the result once it has, or after that day`,
  })
}

const onlyEnterprise = {
  zh: '只有被抽中的企业可以提交材料',
  en: 'Only the enterprise that was drawn may hand in material',
}
const onlyInspector = {
  zh: '只有抽查人员和发起抽查的主管部门可以填写结果',
  en: 'Only the inspector and the authority that opened the spot check may record a result',
}
const noFiles = {
  zh: '请至少上传一份材料',
  en: 'Upload at least one file',
}
const tooMany = {
  zh: `最多 ${mostFiles} 份材料，请合并后再上传`,
  en: `At most ${mostFiles} files; join some of them and upload again`,
}
