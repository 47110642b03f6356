import type { Actor } from '#core/access.ts'
import type { Verdicts } from '#core/checklist.ts'
import { DomainError } from '#core/errors.ts'
import { refusedAt, verdictsOf } from '#core/review-decision.ts'
import type { ReviewProblem } from '#core/review-row.ts'
import type { Judgement } from '#core/review-verdict.ts'
import { getChecklist, saveChecklist, takeStep } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import type { Reviewing } from './access.ts'
import { type JudgedRow, judgeRows } from './rows.ts'
import { type Listed, lockCase } from './store.ts'

/** What became of a row; `done` only once its transaction has ended well. */
export type Outcome = Omit<JudgedRow, 'judgement'> & {
  state: Judgement['state'] | 'done'
  title: Judgement['title']
  problems: ReviewProblem[]
}

export function outcomeOf({ judgement, ...rest }: JudgedRow): Outcome {
  const { state, title, problems } = judgement
  return { ...rest, state, title, problems }
}

type Carrying = {
  actor: Actor
  reviewing: Reviewing
  judged: readonly JudgedRow[]
  file: { fileName: string; sha256: string }
}

/**
 * Carries out the ready rows one after the other, each in a transaction of its own: one that is refused in the
 * meantime does not stop the others, and what was done before a breakdown stays done.
 */
export async function carryOut(
  deps: Deps,
  { actor, reviewing, judged, file }: Carrying,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const one of judged) {
    outcomes.push(
      one.judgement.state === 'ready'
        ? await carryOutRow(deps, { actor, reviewing, one })
        : outcomeOf(one),
    )
  }
  const cases = outcomes.filter(({ state }) => state === 'done').length
  if (cases > 0) await journal(deps, { actor, reviewing, file, cases })
  return outcomes
}

type Done = Omit<Carrying, 'judged'> & { cases: number }

/** Each case’s own journal has its step; the office’s has by which file. */
async function journal(deps: Deps, { actor, reviewing, file, cases }: Done): Promise<void> {
  const { fileName: name, sha256 } = file
  await asActor(deps.db, actor, (tx) =>
    writeJournal(tx, {
      organisationId: actor.organisation.id,
      actor,
      act: 'review-list:carry-out',
      detail: { name, service: reviewing.service.id, sha256, cases },
      at: deps.clock.now(),
    }),
  )
}

type Row = { actor: Actor; reviewing: Reviewing; one: JudgedRow }

async function carryOutRow(deps: Deps, asked: Row): Promise<Outcome> {
  const { actor, one } = asked
  try {
    return await asActor(deps.db, actor, (tx) => decideCase(deps, tx, asked))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { judgement, ...rest } = one
    const { title, problems } = judgement
    return { ...rest, title, state: 'refused', problems: [...problems, ...refusals(error)] }
  }
}

/** The checklist, then the step, by the actions that the screen uses; judged anew with the case held. */
async function decideCase(deps: Deps, tx: Tx, { actor, reviewing, one }: Row): Promise<Outcome> {
  const { row, found: before } = one
  if (before) await lockCase(tx, before.id)
  const today = deps.clock.today()
  const [again] = await judgeRows(tx, { actor, today, reviewing, rows: [row], twice: new Map() })
  const { found, judgement } = again ?? one
  if (!found || judgement.state !== 'ready') return outcomeOf({ row, found, judgement })
  const { id } = found
  const version = await opened(deps, tx, { actor, found, opening: judgement.opening })
  await answerPoints(deps, tx, { actor, id, failed: judgement.failed })
  const { step, asked, title, problems } = judgement
  await takeStep(deps, tx, { actor, id, step, version, asked })
  return { row, found, title, problems, state: 'done' }
}

type Opening = { actor: Actor; found: Listed; opening: string | undefined }

/** The version of the case once the office has taken it up. A list shows it under the rules that it was filed under. */
async function opened(deps: Deps, tx: Tx, { actor, found, opening }: Opening): Promise<number> {
  const { id, version, rule_pack } = found
  if (!opening) return version
  const moved = await takeStep(deps, tx, { actor, id, step: opening, version, asked: {} })
  if (moved.rule_pack === rule_pack) return moved.version
  throw new DomainError('conflict', otherRules)
}

type Answering = { actor: Actor; id: string; failed: readonly string[] }

/** What was said at a point on the screen stays with it, where the list says the same of it. */
async function answerPoints(deps: Deps, tx: Tx, { actor, id, failed }: Answering): Promise<void> {
  const { version, points, verdicts: earlier } = await getChecklist(tx, { actor, id })
  if (points.length === 0) return
  const verdicts: Verdicts = verdictsOf(points, failed)
  for (const [point, { met }] of Object.entries(verdicts)) {
    const said = earlier[point]
    if (said?.met === met) verdicts[point] = said
  }
  await saveChecklist(deps, tx, { actor, id, version, verdicts })
}

const otherRules = {
  zh: '受理后适用的规则与清单上的不同，此件没有受理。请在网页上受理，再按新规则审查',
  en: 'Other rules apply once it is accepted than those on the list, so nothing was done. Accept it on the screen and review it by them',
}

function refusals({ text, details }: DomainError): ReviewProblem[] {
  const texts = details.errors?.map((error) => error.text) ?? [text]
  return texts.map((one) => refusedAt('verdict', one))
}
