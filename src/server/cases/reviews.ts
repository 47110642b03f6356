import type { ChecklistView } from '#api/dialogue.ts'
import type { Actor } from '#core/access.ts'
import { applicablePoints, type Checkpoint, touchedPoints, type Verdicts } from '#core/checklist.ts'
import { commentMax } from '#core/comments.ts'
import { DomainError, type FieldError } from '#core/errors.ts'
import { rootOfPath } from '#core/form-path.ts'
import { packOf } from '#core/rule-pack.ts'
import { refusedCharacter, type Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { isAtDesk, requireDesk, requireOffice } from './desk.ts'
import { listChanges } from './dialogue-view.ts'
import { findReview, putReview, type Review } from './review-store.ts'
import { type Case, getCase, getCaseForUpdate } from './store.ts'
import { keptVerdicts, outdatedVerdicts, standingVerdicts } from './verdicts.ts'

type Input = { actor: Actor; id: string; version: number; verdicts: Verdicts }

/** Keeps what the officer found so far. Whoever saw an older version is told by whom it was changed. */
export async function saveChecklist(deps: Deps, tx: Tx, input: Input): Promise<Case> {
  const { actor } = input
  const found = await getCaseForUpdate(tx, input.id)
  requireDesk(actor, found)
  const given = readVerdicts(found, input.verdicts)
  const place = { caseId: found.id, officeId: actor.organisation.id }
  const before = await findReview(tx, place)
  const verdicts = keptVerdicts(pointsOf(found), found.submitted ?? {}, {
    given,
    before: before?.verdicts ?? {},
  })
  // The same answers again are a save whose answer was lost on the way.
  if (before && isSame(before.verdicts, verdicts)) return found
  if (input.version !== (before?.version ?? 0)) throw overtaken(before)
  await putReview(tx, { ...place, verdicts, by: actor.name, at: deps.clock.now() })
  return found
}

/** The checklist of a case by its id; only for the office that handles it. */
export async function getChecklist(
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<ChecklistView> {
  return viewChecklist(tx, { actor, found: await getCase(tx, id) })
}

/** The office's checklist of a case: its points, its answers, and which points to look at again. */
export async function viewChecklist(
  tx: Tx,
  { actor, found }: { actor: Actor; found: Case },
): Promise<ChecklistView> {
  requireOffice(actor, found)
  const review = await findReview(tx, { caseId: found.id, officeId: actor.organisation.id })
  const points = pointsOf(found)
  const changed = (await listChanges(tx, found)).map(({ field }) => rootOfPath(field))
  const touched = new Set(touchedPoints(points, changed))
  const answers = found.submitted ?? {}
  const kept = review?.verdicts ?? {}
  const verdicts = standingVerdicts(points, answers, kept)
  const earlier = outdatedVerdicts(points, answers, kept)
  return {
    version: review?.version ?? 0,
    points: points.map((point) => ({
      ...viewPoint(point),
      touched: !verdicts[point.id] && (touched.has(point) || earlier[point.id] !== undefined),
      earlier: earlier[point.id] ?? null,
    })),
    verdicts,
    mayWrite: isAtDesk(actor, found),
    changedBy: review?.changed_by ?? null,
    changedAt: review?.changed_at.toISOString() ?? null,
  }
}

/** The points that apply to what was submitted, under the rules of the case. */
export function pointsOf(found: Case): Checkpoint[] {
  const { checklist } = packOf(getService(found.service), found.rule_pack)
  return applicablePoints(checklist, found.submitted ?? {})
}

function viewPoint({ id, group, text, onFail, cite, ground }: Checkpoint) {
  return { id, group, text, onFail: [...onFail], cite, ground }
}

/** Answers to points that no longer apply fall away; a point that the rules do not have is refused. */
function readVerdicts(found: Case, given: Verdicts): Verdicts {
  const { checklist } = packOf(getService(found.service), found.rule_pack)
  const known = new Set(checklist.map(({ id }) => id))
  const errors: FieldError[] = Object.entries(given).flatMap(([id, { note = '' }]) => {
    const wrong = known.has(id) ? problemOf(note) : unknownPoint(id)
    return wrong ? [{ field: `verdicts.${id}`, text: wrong }] : []
  })
  const [first] = errors
  if (first) throw new DomainError('invalid', first.text, { errors })
  const trimmed = Object.entries(given).map(([id, { met, note }]) => {
    const words = note?.trim().normalize()
    return [id, words ? { met, note: words } : { met }] as const
  })
  const points = pointsOf(found)
  return standingVerdicts(points, found.submitted ?? {}, Object.fromEntries(trimmed))
}

function problemOf(note: string): Text | undefined {
  if ([...note].length <= commentMax) return refusedCharacter(note.trim())
  return { zh: `说明最多 ${commentMax} 个字`, en: `A note has at most ${commentMax} characters` }
}

function unknownPoint(id: string): Text {
  return {
    zh: `适用的规则中没有“${id}”这一要点，请刷新页面`,
    en: `The rules of this case have no point “${id}”; reload the page`,
  }
}

function overtaken(now: Review | undefined): DomainError {
  const by = now?.changed_by ?? ''
  return new DomainError(
    'conflict',
    {
      zh: `您打开之后，${by}又修改了审查要点。请先查看最新内容，再修改`,
      en: `${by} has changed the checklist since you opened it. Look at the newest version first`,
    },
    { version: now?.version ?? 0, changedBy: by },
  )
}

function isSame(one: Verdicts, other: Verdicts): boolean {
  const text = (verdicts: Verdicts) =>
    JSON.stringify(
      Object.entries(verdicts)
        .map(([id, { met, note = '', ...mark }]) => [id, met, note, mark])
        .sort(),
    )
  return text(one) === text(other)
}
