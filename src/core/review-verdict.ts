import type { Checkpoint, Verdicts } from './checklist.ts'
import type { Answers } from './form.ts'
import { type Lifecycle, type Step, stateOf } from './lifecycle.ts'
import { asNote, decide, refusedAt } from './review-decision.ts'
import { type OfflineStep, openingStep, stepsNamed } from './review-list.ts'
import type { ReviewProblem, ReviewRow } from './review-row.ts'
import {
  enterpriseDiffers,
  findingsStand,
  heldBy,
  noReference,
  noSuchCase,
  noSuchVerdict,
  notNow,
  openedFirst,
  otherVersion,
  twiceInFile,
} from './review-words.ts'
import { plainWord } from './sheet-choices.ts'
import type { Text } from './text.ts'

/** What the judgement of a row needs to know of its case. */
export type ReviewedCase = {
  reference: string
  applicant: string
  state: string
  version: number
  taken: readonly string[]
  holder: { id: string; name: string } | null
  /** The points that apply to the case. */
  points: readonly Checkpoint[]
  /** What the office found on the screen already. */
  kept: Verdicts
  /** What the platform asks the officer to look at. */
  findings: readonly Text[]
}

type About = {
  lifecycle: Lifecycle
  steps: readonly OfflineStep[]
  /** Undefined where the office has no such case. */
  found: ReviewedCase | undefined
  userId: string
  /** Another row that decides on the same case. */
  twice: number | undefined
}

/** What will be done for a row, or why nothing will. `unchanged`: there is nothing to do. */
export type Judgement = { title: Text | undefined; problems: ReviewProblem[] } & (
  | {
      state: 'ready'
      step: string
      asked: Answers
      failed: string[]
      /** Taken first, where the office has not taken the case up. */
      opening: string | undefined
    }
  | { state: 'refused' | 'unchanged' }
)

/** Holds one row against its case as it stands now. Looks only; the ordinary step decides once more. */
export function judgeRow(row: ReviewRow, about: About): Judgement {
  const named = stepsNamed(about.steps, row.verdict)
  const title = named[0]?.step.title
  if (row.problems.some(({ kind }) => kind === 'refused')) {
    return { state: 'refused', title, problems: row.problems }
  }
  if (row.verdict === '') return { state: 'unchanged', title, problems: [] }
  const { found } = about
  const problem = withoutCase(row, { ...about, named })
  if (problem || !found) {
    return { state: 'refused', title, problems: [...row.problems, ...(problem ? [problem] : [])] }
  }
  const opening = openingStep(about.lifecycle, found.state)
  const state = opening?.step.to ?? found.state
  const step = named.find((one) => one.step.from.includes(state))
  if (!step) return { title, ...tooLate(row, { ...about, found, named }) }
  const { asked, failed, problems: wrong } = decide(row, step.step, found)
  const problems = [
    ...row.problems,
    ...standing(row, { ...about, found, step: step.step }),
    ...wrong,
    ...notes(step.step, { found, opening }),
  ]
  const isRefused = problems.some(({ kind }) => kind === 'refused')
  if (isRefused) return { state: 'refused', title, problems }
  return { state: 'ready', title, problems, step: step.name, asked, failed, opening: opening?.name }
}

type Noted = { found: ReviewedCase; opening: OfflineStep | undefined }

/** What the officer should know before confirming. */
function notes({ checklist, title }: Step, { found, opening }: Noted): ReviewProblem[] {
  const { findings } = found
  const isAgainst = checklist === 'passed' && findings.length > 0
  return [
    ...(opening ? [asNote(refusedAt('verdict', openedFirst(opening.step)))] : []),
    ...(isAgainst ? [asNote(refusedAt('verdict', findingsStand(title, findings)))] : []),
  ]
}

type Named = { named: readonly OfflineStep[] }

/** What can be said before the case itself is looked at. */
function withoutCase(
  { reference, verdict }: ReviewRow,
  { steps, found, twice, named }: About & Named,
): ReviewProblem | undefined {
  if (reference === '') return refusedAt('reference', noReference)
  if (twice !== undefined) return refusedAt('reference', twiceInFile(twice))
  if (!found) return refusedAt('reference', noSuchCase, reference)
  if (named.length === 0) return refusedAt('verdict', noSuchVerdict(steps), verdict)
  return undefined
}

/** What was carried out is not done again; a case that went another way is refused with where it stands. */
function tooLate(
  { problems }: ReviewRow,
  { lifecycle, found, named }: About & Named & { found: ReviewedCase },
): { state: 'refused' | 'unchanged'; problems: ReviewProblem[] } {
  const isDone = named.some(
    ({ name, step }) => step.to === found.state || found.taken.includes(name),
  )
  const told = refusedAt('verdict', notNow(stateOf(lifecycle, found.state), isDone))
  return {
    state: isDone ? 'unchanged' : 'refused',
    problems: [...problems, isDone ? asNote(told) : told],
  }
}

type Standing = About & { found: ReviewedCase; step: Step }

/** The row must be about the case as it was listed, and the case must be this officer's to decide. */
function standing(row: ReviewRow, { found, step, userId }: Standing): ReviewProblem[] {
  const { holder } = found
  // The export puts an apostrophe before what a spreadsheet would run.
  const bare = (name: string) => plainWord(name).replace(/^'/, '')
  const isOther = row.applicant !== '' && bare(row.applicant) !== bare(found.applicant)
  return [
    ...(isOther ? [refusedAt('applicant', enterpriseDiffers(found.applicant), row.applicant)] : []),
    ...(row.version === String(found.version)
      ? []
      : [refusedAt('version', otherVersion, row.version)]),
    ...(step.holder === 'only' && holder && holder.id !== userId
      ? [refusedAt('verdict', heldBy(holder.name))]
      : []),
  ]
}
