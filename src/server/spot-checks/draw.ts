import { draw, seedOf } from '#core/draw.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { frozenShape } from '#core/redraw.ts'
import { valueForm } from '#core/spot-check-forms.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal, writeJournalOf } from '../journal/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { keepDrawn } from './keep-drawn.ts'
import { lockCases } from './population-store.ts'
import { type Check, changeCheck, getDrawnSecret, getList } from './store.ts'

type Typed = Asked & { value: string }

/** The first officer types the value; until it is confirmed, only the same officer may correct it. */
export async function enterPublicValue(
  deps: Deps,
  tx: Tx,
  { value: given, ...asked }: Typed,
): Promise<void> {
  const act = 'spot-check:value'
  const check = await holdCheck(tx, asked, { act, from: ['frozen', 'entered'] })
  const { actor } = asked
  if (check.state === 'entered' && check.entered_by_id !== actor.userId) throw enteredBy(check)
  requireThere(check, deps.clock.today())
  const { value } = readForm(valueForm, { value: given })
  const at = deps.clock.now()
  await changeCheck(tx, check.id, {
    state: 'entered',
    public_value: value,
    entered_by_id: actor.userId,
    entered_by: actor.name,
    entered_at: at,
  })
  // The value itself is told with the draw: whoever confirms it must look it up and not copy it.
  const detail = { check: check.id, source: check.source, sourceOn: check.source_on }
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
}

/** Another officer types the same value, and the draw takes place. A different value is refused, nothing is lost. */
export async function confirmAndDraw(
  deps: Deps,
  tx: Tx,
  { value: given, ...asked }: Typed,
): Promise<void> {
  const act = 'spot-check:draw'
  const check = await holdCheck(tx, asked, { act, from: ['entered'] })
  const { actor } = asked
  if (check.entered_by_id === actor.userId) throw new DomainError('not-allowed', fourEyes)
  const { value } = readForm(valueForm, { value: given })
  if (value !== check.public_value) throw invalidField('value', differs(check))
  const at = deps.clock.now()
  await changeCheck(tx, check.id, {
    state: 'drawn',
    confirmed_by_id: actor.userId,
    confirmed_by: actor.name,
    drawn_at: at,
  })
  // From here on the database tells the secret.
  const secret = await getDrawnSecret(tx, check.id)
  const frozenSha256 = check.frozen_sha256 ?? ''
  const seed = await seedOf({ secret, publicValue: value, frozenSha256 })
  await changeCheck(tx, check.id, { secret, seed })
  const drawn = await draw(frozenShape.parse(JSON.parse(await getList(tx, check.id))), seed)
  const caseIds = await keepDrawn(tx, { check, drawn, seed })
  const detail = { check: check.id, publicValue: value, secret, seed, drawn: drawn.length }
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
  await lockCases(tx, caseIds)
  const cases = caseIds.map((id) => ({ id, detail: { check: check.id } }))
  await writeJournalOf(tx, { cases, actor, act: 'spot-check:drawn', at })
}

function requireThere(check: Check, today: string): void {
  const on = check.source_on ?? ''
  if (today >= on) return
  throw new DomainError('conflict', {
    zh: `约定的是 ${on} 的“${check.source}”，现在还没有产生。请到当日产生后再录入`,
    en: `What counts is “${check.source}” of ${on}, which does not exist yet. Enter it once it is published on that day`,
  })
}

function enteredBy({ entered_by }: Check): DomainError {
  return new DomainError('conflict', {
    zh: `${entered_by}已录入公开数值。请改用“复核并抽取”独立录入一次；${entered_by}本人可以更正`,
    en: `${entered_by} has entered the value. Type it again under “Confirm and draw”; ${entered_by} can correct it`,
  })
}

function differs({ entered_by, source, source_on }: Check) {
  return {
    zh: `与${entered_by}录入的不一致，没有抽取。请对照 ${source_on} 的“${source}”核对小数位和标点；如果是第一次录错，请${entered_by}更正后再复核`,
    en: `It is not what ${entered_by} entered, so nothing was drawn. Compare both with “${source}” of ${source_on}, decimals and signs included; if the first one is wrong, ${entered_by} corrects it`,
  }
}

const fourEyes = {
  zh: '您已录入公开数值，需由另一位工作人员复核',
  en: 'You entered the value yourself; another officer has to confirm it',
}
