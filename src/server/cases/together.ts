import { sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import { decidingArea } from '#core/areas.ts'
import type { Together } from '#core/batch.ts'
import type { Day } from '#core/dates.ts'
import { notFound } from '#core/errors.ts'
import { type Step, stateOf, stepTogether } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournalOf } from '../journal/actions.ts'
import { tellMany } from '../outbox/actions.ts'
import { dueOn } from './due.ts'
import { requirePartyOf } from './standing.ts'
import { type Case, getCasesForUpdate } from './store.ts'

/** What a batch does with its cases in one act. */
export type TogetherInput = {
  actor: Actor
  service: Service
  together: Together
  /** In the order of the list. Cases that are no longer in a state for the step stay as they are. */
  ids: readonly string[]
  /** Gives the numbers that come with the step, once it is certain which cases move. */
  number?: (moving: readonly Case[]) => Promise<ReadonlyMap<string, string>>
  /** What the journal keeps beside the states. */
  detail?: Record<string, unknown>
  /** What the applicants are told beside what happens next. */
  said?: Text
  /** Others than the applicant who hear of it: the office that has the case. */
  tells?: 'applicant' | 'both'
}

/**
 * Takes a step for many cases: states, journal and messages in one transaction and a few statements. Answers the
 * cases that moved, as they were before, in the order of `ids`.
 */
export async function takeStepTogether(deps: Deps, tx: Tx, input: TogetherInput): Promise<Moved> {
  const { actor, service, together, ids } = input
  const { name, step } = stepTogether(service.lifecycle, together)
  const found = await getCasesForUpdate(tx, ids)
  for (const one of found) requireDecider(actor, { found: one, step })
  const byId = new Map(found.map((one) => [one.id, one]))
  const moving = ids.flatMap((id) => {
    const one = byId.get(id)
    return one && step.from.includes(one.state) ? [one] : []
  })
  if (moving.length === 0) return { moving, numbers: new Map() }
  const at = deps.clock.now()
  const numbers = (await input.number?.(moving)) ?? new Map<string, string>()
  const move = { ...input, moving, name, step, numbers, decidedOn: deps.clock.today(), at }
  await moveRows(tx, move)
  await writeJournalOf(tx, {
    actor,
    act: `step:${name}`,
    at,
    cases: moving.map(({ id, state }) => ({ id, detail: detailOf(move, { id, state }) })),
  })
  await tellMany(deps, tx, lettersOf(move))
  return { moving, numbers }
}

/** A batch holds cases of its authority’s own area only; this is the lock behind that. */
function requireDecider(actor: Actor, { found, step }: { found: Case; step: Step }): void {
  const party = requirePartyOf(actor, found)
  const decides = !step.deciding || decidingArea(found.area) === actor.organisation.area
  if (!step.by.includes(party) || !decides) throw notFound()
}

/** The cases as they were before, in the order that was asked for, and the numbers that were given. */
type Moved = { moving: Case[]; numbers: ReadonlyMap<string, string> }

type Move = TogetherInput & {
  moving: readonly Case[]
  name: string
  step: Step
  numbers: ReadonlyMap<string, string>
  decidedOn: Day
  at: Date
}

async function moveRows(tx: Tx, move: Move): Promise<void> {
  const { actor, service, name, step, decidedOn, at } = move
  const to = stateOf(service.lifecycle, step.to)
  const rows = await rowsOf(tx, move)
  await sql`
    update cases set state = ${step.to}, private = ${to.private ?? false},
      waits_for = ${to.waitsFor ?? null}, changed_at = ${at}, changed_by = ${actor.name},
      version = version + 1, taken = taken || ${name}::text, holder_id = null, holder_name = null,
      due_on = row.due_on, accepted_on = coalesce(row.accepted_on, cases.accepted_on), number = coalesce(row.number, cases.number),
      decided_on = case when row.number is null then decided_on else ${decidedOn}::date end,
      decided_answers = case when row.number is null then cases.decided_answers else submitted end,
      decided_pack = case when row.number is null then decided_pack else rule_pack end,
      search_text = case when row.number is null then search_text else search_text || e'\n' || row.number end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, number text, due_on date, accepted_on date)
    where cases.id = row.id`.execute(tx)
}

/** What differs from case to case. Whoever has to examine one again has the usual time for it. */
function rowsOf(tx: Tx, { service, moving, step, numbers, decidedOn: from }: Move) {
  const starts = step.clock === 'starts'
  return Promise.all(
    moving.map(async ({ id, area }) => ({
      id,
      number: numbers.get(id) ?? null,
      accepted_on: starts ? from : null,
      due_on: starts ? await dueOn(tx, { service, area, from }) : null,
    })),
  )
}

function detailOf(
  { numbers, detail, step }: Move,
  { id, state }: { id: string; state: string },
): Record<string, unknown> {
  const number = numbers.get(id)
  return { from: state, to: step.to, ...detail, ...(number && { number }) }
}

function lettersOf({ actor, service, said, tells, numbers, moving, step }: Move) {
  const to = stateOf(service.lifecycle, step.to)
  return moving.flatMap((one) => {
    const number = numbers.get(one.id)
    const title = {
      zh: `${service.title.zh}：${to.title.zh}（${one.reference}）`,
      en: `${service.title.en}: ${to.title.en} (${one.reference})`,
    }
    const body = {
      zh: [
        `${actor.organisation.name}已对《${one.title}》办理“${step.title.zh}”。`,
        ...(number ? [`编号：${number}`] : []),
        ...(said ? [said.zh] : []),
        to.next.zh,
      ].join('\n'),
      en: [
        `“${one.title}”: ${step.title.en}, by ${actor.organisation.name}.`,
        ...(number ? [`Number: ${number}`] : []),
        ...(said ? [said.en] : []),
        to.next.en,
      ].join('\n'),
    }
    const receivers = tells === 'both' && one.handler_id ? [one.handler_id] : []
    return [one.applicant_id, ...receivers].map((organisationId) => ({
      organisationId,
      caseId: one.id,
      title,
      body,
    }))
  })
}
