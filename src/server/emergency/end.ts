import { type Actor, requireAdministrator } from '#core/access.ts'
import { type Day, dayInShanghai } from '#core/dates.ts'
import { graceEnd, mayEnd } from '#core/emergency.ts'
import { endingErrors, endingForm } from '#core/emergency-form.ts'
import { DomainError, notFound } from '#core/errors.ts'
import { formErrors, readAnswers } from '#core/form.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { papersFallDue } from '../papers/actions.ts'
import { calendarFrom } from '../reference/actions.ts'
import { announceEnd } from './letters.ts'
import {
  countPapersToFallDue,
  endPeriodRow,
  findPeriod,
  findUnendedForUpdate,
  type PeriodRow,
} from './store.ts'

type Ending = { endedOn?: string | undefined; reason: string }
type Input = Ending & { actor: Actor; id: string }

/** Ends a period once. From then on deferred paper has a last day; it is counted before anything is written. */
export async function endPeriod(deps: Deps, tx: Tx, input: Input): Promise<PeriodRow> {
  const { actor, id } = input
  requireEnder(actor, await getPeriod(tx, id))
  const isUnended = await findUnendedForUpdate(tx, id)
  const found = await getPeriod(tx, id)
  if (!isUnended) throw endedAlready(found)
  const { endedOn, reason } = readEnding(input, found, deps.clock.today())
  const papersDueOn = found.defer_paper ? await lastPaperDay(tx, found, endedOn) : null
  const at = deps.clock.now()
  await endPeriodRow(tx, id, { on: endedOn, by: actor.organisation.id, at, reason, papersDueOn })
  const period = { id, endedOn, graceWorkdays: found.grace_workdays }
  const papers = papersDueOn ? await papersFallDue(deps, tx, { period }) : undefined
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor,
    act: 'emergency:end',
    detail: {
      period: id,
      name: found.title.zh,
      endedOn,
      reason,
      ...(papersDueOn && { papersDueOn }),
      ...(papers && { papersDue: papers.due, papersMoved: papers.moved }),
    },
    at,
  })
  const ended = await getPeriod(tx, id)
  await announceEnd(deps, tx, ended)
  return ended
}

/** What an end on that day would mean; refuses what `endPeriod` would refuse, save an end without a reason. */
export async function previewEnd(
  deps: Deps,
  tx: Tx,
  { actor, id, endedOn }: { actor: Actor; id: string; endedOn: string },
): Promise<{ papersDueOn: Day | null; papers: number }> {
  const found = await getPeriod(tx, id)
  requireEnder(actor, found)
  if (found.ended_on !== null) throw endedAlready(found)
  readEnding({ endedOn, reason: '-' }, found, deps.clock.today())
  const papersDueOn = found.defer_paper ? await lastPaperDay(tx, found, endedOn) : null
  const papers = await countPapersToFallDue(tx, { id, today: deps.clock.today() })
  return { papersDueOn, papers }
}

async function getPeriod(tx: Tx, id: string): Promise<PeriodRow> {
  const found = await findPeriod(tx, id)
  if (!found) throw notFound()
  return found
}

/** Periods are public: whoever may not end one is told who may. */
function requireEnder(actor: Actor, found: PeriodRow): void {
  requireAdministrator(actor)
  const declaredBy = { id: found.declared_by, area: found.declarer_area }
  if (mayEnd(actor, { area: found.area, declaredBy })) return
  throw new DomainError('not-allowed', {
    zh: `此便利化期间由${found.declarer_name}宣布，只能由该单位或其上级科技管理部门结束`,
    en: `This emergency period was declared by ${found.declarer_name}; only that organisation or an authority above it may end it`,
  })
}

function endedAlready(found: PeriodRow): DomainError {
  const by = found.ender_name ?? ''
  const on = found.ended_at ? dayInShanghai(found.ended_at) : ''
  return new DomainError(
    'conflict',
    {
      zh: `此便利化期间已由${by}于 ${on} 宣布结束，最后一天为 ${found.ended_on}，不能重复结束`,
      en: `${by} ended this emergency period on ${on}; its last day is ${found.ended_on}. It cannot be ended again`,
    },
    { endedBy: by, endedAt: found.ended_at?.toISOString(), endedOn: found.ended_on },
  )
}

function readEnding(input: Ending, found: PeriodRow, today: Day) {
  const asked = { endedOn: input.endedOn ?? today, reason: input.reason }
  const errors = formErrors(endingForm, asked)
  const period = { startsOn: found.starts_on, endedOn: asked.endedOn }
  if (!errors.some(({ field }) => field === 'endedOn')) errors.push(...endingErrors(period, today))
  const [first] = errors
  if (first) throw new DomainError('invalid', first.text, { errors })
  return readAnswers(endingForm, asked) as typeof asked
}

async function lastPaperDay(tx: Tx, found: PeriodRow, endedOn: Day): Promise<Day | null> {
  const period = { endedOn, graceWorkdays: found.grace_workdays }
  const calendar = await calendarFrom(tx, { from: endedOn, workdays: found.grace_workdays })
  return graceEnd(period, calendar) ?? null
}
