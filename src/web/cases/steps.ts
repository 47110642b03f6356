import type { CaseView } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import type { Lifecycle, Step } from '#core/lifecycle.ts'

type NamedStep = { name: string; step: Step }

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
