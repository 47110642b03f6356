import type { ObjectionReceipt } from '#api/objections.ts'
import { invalidField } from '#core/errors.ts'
import type { AnswersOf } from '#core/form.ts'
import { formErrors, readAnswers } from '#core/form.ts'
import { objectionForm } from '#core/objection-forms.ts'
import { unfit } from '#core/read-form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { groupCode, newCode } from './code.ts'
import type { Evidence, Sent } from './evidence.ts'
import { tellReceived } from './letters.ts'
import { getObjectable, getObjectableForShare, type Objectable, viewAbout } from './objectable.ts'
import { recordReceived } from './record.ts'
import { insertFiles, insertObjection } from './store.ts'

type Answers = AnswersOf<typeof objectionForm>

/**
 * Takes an objection from outside, where nobody is signed in. The clock is asked once before the files are kept and
 * once with the list held: what counts is the moment at which all of it is here.
 */
export async function takeObjection(
  deps: Deps,
  { address, fields, files }: Sent & { address: string },
): Promise<ObjectionReceipt> {
  const asked = { address, position: readPosition(fields.position) }
  await getObjectable(deps.db, deps.clock, asked)
  const answers = readObjection(fields, files)
  for (const { path, sha256, size } of files) await deps.files.put(path, sha256, size)
  return deps.db.transaction().execute(async (tx) => {
    const found = await getObjectableForShare(tx, deps.clock, asked)
    return keep(deps, tx, { found, answers, files })
  })
}

type Kept = { found: Objectable; answers: Answers; files: readonly Evidence[] }

async function keep(
  deps: Deps,
  tx: Tx,
  { found, answers, files }: Kept,
): Promise<ObjectionReceipt> {
  const { notice, entry } = found
  const at = deps.clock.now()
  const code = newCode()
  const row = {
    code,
    announcement_id: notice.id,
    case_id: entry.case_id,
    authority_id: notice.authority_id,
    area: entry.area,
    objector_name: answers.name,
    objector_phone: answers.phone,
    objector_email: answers.email ?? null,
    facts: answers.facts,
    received_at: at,
  }
  const id = await insertObjection(tx, row)
  await insertFiles(tx, { id, files })
  const evidence = files.map(({ sha256 }) => sha256)
  await recordReceived(tx, { id, authorityId: notice.authority_id, said: { ...row, evidence }, at })
  await tellReceived(deps, tx, { id, authorityId: notice.authority_id, name: entry.name })
  return {
    code: groupCode(code),
    state: 'received',
    receivedAt: at.toISOString(),
    decision: null,
    decidedAt: null,
    about: viewAbout(found),
  }
}

/** Everything that is wrong with it at once, the evidence too. */
function readObjection(fields: Record<string, string>, files: readonly Evidence[]): Answers {
  const errors = formErrors(objectionForm, fields)
  if (files.length === 0) errors.push({ field: 'file', text: noEvidence })
  if (errors.length > 0) throw unfit(errors)
  return readAnswers(objectionForm, fields) as Answers
}

function readPosition(typed: string | undefined): number {
  if (typed !== undefined && /^[1-9]\d{0,6}$/.test(typed)) return Number(typed)
  throw invalidField('position', {
    zh: '请回到公示名单，从所涉单位的一行进入',
    en: 'Go back to the notice and choose the one that it is about',
  })
}

const noEvidence = {
  zh: '请至少附一个证据文件；没有证据的异议无法核实',
  en: 'Attach one file of evidence at least; without any nothing can be verified',
}
