import type { Actor } from '#core/access.ts'
import { commentMax } from '#core/comments.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { filesIn } from '#core/form.ts'
import { rootOfPath, schemaAt } from '#core/form-path.ts'
import { packOf } from '#core/rule-pack.ts'
import { refusedCharacter } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { requireSilence } from '../secrecy/actions.ts'
import {
  type Comment,
  deleteComment,
  getComment,
  insertComment,
  updateComment,
} from './comment-store.ts'
import { requireDesk } from './desk.ts'
import { requireApplicant, requireEditable } from './standing.ts'
import { type Case, getCaseForUpdate } from './store.ts'

type Pinned = { actor: Actor; id: string; field: string; fileId?: string | undefined; text: string }

/** Pins a comment to a field of the case's form; it stays the office's own until the case is returned. */
export async function addComment(deps: Deps, tx: Tx, input: Pinned): Promise<Comment> {
  const found = await getCaseForUpdate(tx, input.id)
  requireDesk(input.actor, found)
  requirePlace(found, input)
  const text = await officeWords(tx, found, input.text)
  return insertComment(tx, {
    caseId: found.id,
    officeId: input.actor.organisation.id,
    field: input.field,
    fileId: input.fileId ?? null,
    text,
    by: input.actor.name,
    at: deps.clock.now(),
  })
}

type Words = { actor: Actor; id: string; version: number; text: string }

export async function changeComment(deps: Deps, tx: Tx, input: Words): Promise<Comment> {
  const { comment, found } = await lockComment(tx, input.id)
  requireDesk(input.actor, found)
  requireDraft(comment)
  const text = await officeWords(tx, found, input.text)
  if (text === comment.text) return comment
  requireSeen(comment, input.version, comment.written_by)
  return updateComment(tx, comment.id, {
    text,
    written_by: input.actor.name,
    written_at: deps.clock.now(),
  })
}

/** What an office pins is read by the applicant, who is never to know who objected. */
async function officeWords(tx: Tx, { id }: Case, given: string): Promise<string> {
  const text = readWords(given)
  await requireSilence(tx, { said: { text }, caseId: id })
  return text
}

export async function dropComment(
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  const { comment, found } = await lockComment(tx, id)
  requireDesk(actor, found)
  requireDraft(comment)
  await deleteComment(tx, comment.id)
}

/** Keeps what the applicant answers so far; it is handed in with the case, and can be changed until then. */
export async function answerComment(deps: Deps, tx: Tx, input: Words): Promise<Comment> {
  const { comment, found } = await lockComment(tx, input.id)
  requireApplicant(input.actor, found)
  requireEditable(getService(found.service), found)
  if (comment.state !== 'sent') throw alreadyAnswered()
  const answer = input.text.trim() === '' ? null : readWords(input.text)
  // The same words again are a save whose answer was lost on the way.
  if (answer === comment.answer) return comment
  requireSeen(comment, input.version, comment.answered_by ?? comment.written_by)
  return updateComment(tx, comment.id, {
    answer,
    answered_by: answer === null ? null : input.actor.name,
    answered_at: answer === null ? null : deps.clock.now(),
  })
}

type Judged = { actor: Actor; id: string; to: 'settled' | 'answered' }

/** The office is satisfied with an answer, or takes that back. Saying it twice changes nothing. */
export async function judgeAnswer(deps: Deps, tx: Tx, input: Judged): Promise<Comment> {
  const { comment, found } = await lockComment(tx, input.id)
  requireDesk(input.actor, found)
  if (comment.state === input.to) return comment
  const isSettling = input.to === 'settled'
  if (comment.state !== (isSettling ? 'answered' : 'settled')) throw nothingToJudge()
  const at = deps.clock.now()
  const judged = await updateComment(tx, comment.id, {
    state: input.to,
    settled_by: isSettling ? input.actor.name : null,
    settled_at: isSettling ? at : null,
  })
  await writeJournal(tx, {
    caseId: found.id,
    actor: input.actor,
    act: isSettling ? 'comment:settle' : 'comment:reopen',
    detail: { comment: comment.id, field: comment.field },
    at,
  })
  return judged
}

/** The case is locked before its comments are looked at, as every other decision on it is. */
async function lockComment(tx: Tx, id: string): Promise<{ comment: Comment; found: Case }> {
  const { case_id } = await getComment(tx, id)
  const found = await getCaseForUpdate(tx, case_id)
  return { comment: await getComment(tx, id), found }
}

function requirePlace(found: Case, { field, fileId }: Pinned): void {
  const { form } = packOf(getService(found.service), found.rule_pack)
  if (!schemaAt(form, field)) throw invalidField('field', noField)
  if (fileId === undefined) return
  const named = filesIn(form, found.submitted ?? {})
  if (named.some((file) => file.id === fileId && file.field === rootOfPath(field))) return
  throw invalidField('fileId', noFile)
}

function readWords(raw: string): string {
  const text = raw.trim().normalize()
  const length = [...text].length
  if (length === 0) throw invalidField('text', blank)
  if (length > commentMax) throw invalidField('text', tooLong)
  const bad = refusedCharacter(text)
  if (bad) throw invalidField('text', bad)
  return text
}

function requireDraft(comment: Comment): void {
  if (comment.state === 'draft') return
  throw new DomainError('conflict', {
    zh: '这条意见已经发给申请单位，不能再修改。如有补充，请另写一条',
    en: 'This comment has gone to the applicant and can no longer be changed. Add another one instead',
  })
}

function requireSeen(comment: Comment, version: number, changedBy: string): void {
  if (version === comment.version) return
  throw new DomainError(
    'conflict',
    {
      zh: `您打开之后，${changedBy}又作了修改。您写的文字还在本页，请先查看最新内容`,
      en: `${changedBy} has changed this since you opened it. Your words are still on this page; look at the newest first`,
    },
    { version: comment.version, changedBy },
  )
}

function alreadyAnswered(): DomainError {
  return new DomainError('conflict', {
    zh: '这条意见的答复已经提交，不能再修改',
    en: 'The answer to this comment was handed in and can no longer be changed',
  })
}

function nothingToJudge(): DomainError {
  return new DomainError('conflict', {
    zh: '只有申请单位已经答复的意见可以标为“已解决”',
    en: 'Only a comment that the applicant has answered can be settled',
  })
}

const blank = { zh: '请写明意见', en: 'Please say it in words' }
const tooLong = { zh: `最多 ${commentMax} 个字`, en: `At most ${commentMax} characters` }
const noField = { zh: '申请表中没有这一项', en: 'The form has no such field' }
const noFile = { zh: '这一项中没有这个文件', en: 'This field has no such file' }
