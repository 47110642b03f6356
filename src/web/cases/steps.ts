import type { CaseView } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import { type Lifecycle, type Step, stateOf } from '#core/lifecycle.ts'

export type NamedStep = { name: string; step: Step }

/** The step that hands the form in, if the caller may take one now. */
export function submitStepOf(
  lifecycle: Lifecycle,
  found: Pick<CaseView, 'allowed'>,
): NamedStep | undefined {
  return stepsIn(lifecycle, found).find(({ step }) => step.needs === 'answers')
}

/** What the caller may do on the case's page: everything but handing the form in, which the form does. */
export function buttonsOf(lifecycle: Lifecycle, found: Pick<CaseView, 'allowed'>): NamedStep[] {
  return stepsIn(lifecycle, found).filter(({ step }) => step.needs !== 'answers')
}

function stepsIn(lifecycle: Lifecycle, { allowed }: Pick<CaseView, 'allowed'>): NamedStep[] {
  return allowed.flatMap((name) => {
    const step = lifecycle.steps[name]
    return step ? [{ name, step }] : []
  })
}

/** Cannot be undone and goes against the applicant. */
export function isGrave(lifecycle: Lifecycle, step: Step): boolean {
  return step.final === true && stateOf(lifecycle, step.to).tone !== 'good'
}

type Standing = Pick<CaseView, 'state' | 'number' | 'party' | 'waitsFor' | 'belongsTo'>
type Arranged = { forward: NamedStep | undefined; usual: NamedStep[]; seldom: NamedStep[] }

// So few fit beside each other, also on a phone.
const roomFor = 3

/** The way forward first, then the usual steps; what is rare stands behind “more” where there are many. */
export function arrangeSteps(
  lifecycle: Lifecycle,
  found: Standing,
  steps: readonly NamedStep[],
): Arranged {
  const forward = forwardOf(lifecycle, found, steps)
  const others = steps.filter((one) => one !== forward)
  const first = forward ? [forward] : []
  if (steps.length <= roomFor) return { forward, usual: [...first, ...others], seldom: [] }
  return {
    forward,
    usual: [...first, ...others.filter(({ step }) => !step.seldom)],
    seldom: others.filter(({ step }) => step.seldom),
  }
}

/** The step that brings the case on: to the office that is right, to its good end, else to its next active state. */
function forwardOf(lifecycle: Lifecycle, found: Standing, steps: readonly NamedStep[]) {
  if (found.waitsFor !== found.party) return undefined
  if (found.belongsTo) return steps.find(({ step }) => step.office === 'refers')
  const leads = (tone: string) =>
    steps.find(
      ({ step }) =>
        step.to !== found.state &&
        !step.answers &&
        !step.seldom &&
        stateOf(lifecycle, step.to).tone === tone,
    )
  return (
    steps.find(({ step }) => step.certificate === 'issue' || step.certificate === 'amend') ??
    steps.find(({ step }) => step.proposal === 'kept') ??
    steps.find(({ step }) => step.clock === 'extended') ??
    (found.number ? undefined : leads('good')) ??
    leads('active')
  )
}

type Entry = CaseView['history'][number]

/** The step that an entry of the journal tells of; undefined for other acts. */
export function stepNameOf({ act }: Pick<Entry, 'act'>): string | undefined {
  return act.startsWith('step:') ? act.slice('step:'.length) : undefined
}

/** What was asked and answered when a step was taken. */
export function askedIn({ detail }: Pick<Entry, 'detail'>): Answers | undefined {
  const { asked } = detail
  return typeof asked === 'object' && asked !== null ? (asked as Answers) : undefined
}

/** The step that brought the case into its present state, newest first among equals. */
export function lastMove(found: Pick<CaseView, 'history' | 'state'>): Entry | undefined {
  return newestFirst(found.history).find(({ detail }) => detail.to === found.state)
}

export function newestFirst(history: readonly Entry[]): Entry[] {
  return history.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

/** What happened between two looks at the same case, oldest first. */
export function happenedSince(
  before: Pick<CaseView, 'history'>,
  now: Pick<CaseView, 'history'>,
): Entry[] {
  const known = new Set(before.history.map(({ hash }) => hash))
  return newestFirst(now.history.filter(({ hash }) => !known.has(hash))).reverse()
}
