import type { Together } from './batch.ts'
import { type Failing, failings } from './checklist.ts'
import type { Day } from './dates.ts'
import { DomainError, type FieldError } from './errors.ts'
import type { Answers, Form } from './form.ts'
import { type Party, parties } from './roles.ts'
import type { Text } from './text.ts'

/** One state of a case, and what the reader of the page is told to expect. */
export type State = {
  title: Text
  next: Text
  /** Whose move it is; absent when nobody has to do anything. */
  waitsFor?: 'applicant' | 'handler'
  /** Only the applicant sees a case in this state. */
  private?: true
  /** The applicant may change the answers in this state. */
  editable?: true
  tone: 'neutral' | 'active' | 'good' | 'bad'
}

export type Step<S extends string = string> = {
  title: Text
  from: readonly S[]
  to: S
  by: readonly Party[]
  /** The whole form must be complete and true to its rules. */
  needs?: 'answers'
  /** What the person who takes the step is asked; the applicant is shown it, unless it stays `inside`. */
  asks?: Form
  /** Rules between what is asked and the answers of the case, such as an amount that may not exceed the total. */
  judge?: (asked: Answers, answers: Answers, rulePack: string) => FieldError[]
  /**
   * `becomes`: whoever takes the step holds the case from now on. `only`: nobody but the holder may take it.
   * `other`: anybody but the holder, so that four eyes have seen the case.
   */
  holder?: 'becomes' | 'only' | 'other'
  /** `starts`: the office's time limit runs from this step. `extended`: the longer limit runs from acceptance. */
  clock?: 'starts' | 'extended'
  /** Whoever is waited for after the step has so many days, by the policy with this key. */
  limitKey?: string
  /** `amend` issues the next version and supersedes the one before. */
  certificate?: 'issue' | 'amend' | 'deregister' | 'revoke'
  /** `kept`: what is asked is a proposal that another step decides on. `decides`: that step. */
  proposal?: 'kept' | 'decides'
  /** Why this case may not take the step now, such as an amount that asks for a second review. */
  guard?: (about: Guarded) => Text | undefined
  /** What the step changes in the applicant's own copy, such as another category to confirm. */
  changes?: (asked: Answers, answers: Answers) => Answers
  /** `restored`: the applicant's copy becomes again what was last decided on. */
  answers?: 'restored'
  /** What is asked stays inside the office: neither letter nor page shows the applicant. */
  inside?: true
  /** `sends`: the comments at fields go to the applicant. `answered`: every one of them needs an answer. */
  comments?: 'sends' | 'answered'
  /** The officer's checklist: `passed` in full, or `failed` in a point that leads to one of `failing`. */
  checklist?: 'passed' | { failed: readonly Failing[] }
  /** The case goes to the office that the rules of place and topic name. */
  office?: 'refers'
  /** Taken for many cases at once by what an authority does with a batch, and never for one by itself. */
  together?: Together
  /** Of several authorities around a case only the one that decides for the area: planned city, else province. */
  deciding?: true
  /**
   * Begins the revocation of what was decided; offered, never taken by itself, where a spot check fails. Gives what
   * the finding of the check fills into what the step asks; the officer says the rest.
   */
  opensRevocation?: (finding: string) => Answers
  /** Rather rare: the screen keeps it behind “more”. */
  seldom?: true
  /** Cannot be undone: the screen asks once more. */
  final?: true
}

/** What a guard may look at. */
export type Guarded = {
  answers: Answers
  /** The credit code of the applicant; absent where only the buttons of a service are looked at. */
  applicantCode?: string
  /** Steps taken since the case was last accepted. */
  taken: readonly string[]
  /** What the officer proposes or is asked; empty while only the buttons are drawn. */
  asked: Answers
  /** The value of the policy in force for the case, or undefined without one. */
  policy: (key: string) => unknown
  /** What was asked when the step with this name was last taken; undefined when it never was. */
  said?: (step: string) => Answers | undefined
  /** Today in Shanghai, and the day by which something is due. */
  on: Day
  dueOn: Day | null
}

export type Lifecycle<S extends string = string, Name extends string = string> = {
  states: Record<S, State>
  start: S
  steps: Record<Name, Step<S>>
}

/** Keeps the literal state names, so that a misspelt `from` or `to` does not compile. */
export function defineLifecycle<const S extends string, const Name extends string>(
  states: Record<S, State>,
  rest: { start: NoInfer<S>; steps: Record<Name, Step<NoInfer<S>>> },
): Lifecycle<S, Name> {
  return { states, ...rest }
}

export function stateOf(lifecycle: Lifecycle, name: string): State {
  const state = own(lifecycle.states, name)
  if (!state) throw new Error(`No state "${name}"`)
  return state
}

/** Where a case stands for the question “may this be done now, by them?”. */
export type Position = {
  state: string
  party: Party
  userId: string
  holder: Holder | null
  /** Whether the authority that asks is the one that decides for the area of the case. */
  deciding?: boolean
  /** What the guards of the steps look at. */
  about: Omit<Guarded, 'asked'>
}
type Holder = { id: string; name: string }

/**
 * The step to take, or a refusal that says what is allowed instead and who holds the case.
 * A guard's refusal is a `conflict` with the guard's own sentence.
 */
export function take(lifecycle: Lifecycle, name: string, at: Position, asked: Answers = {}): Step {
  const step = own(lifecycle.steps, name)
  if (!step)
    throw new DomainError('not-found', { zh: `没有“${name}”这一步`, en: `No step “${name}”` })
  if (!step.from.includes(at.state)) throw tooLate(lifecycle, step, at)
  if (step.together) throw onlyTogether(step)
  if (!step.by.includes(at.party)) throw notTheirs(step)
  if (step.deciding && !at.deciding) throw notDeciding(step)
  if (step.holder === 'only' && at.holder && at.holder.id !== at.userId) throw held(at.holder)
  if (step.holder === 'other' && at.holder?.id === at.userId) throw fourEyes(step)
  const against = guarded(step, at, asked)
  if (against) throw new DomainError('conflict', against, { allowed: allowedSteps(lifecycle, at) })
  return step
}

/** The names of the steps that this person may take now: the buttons of the screen. */
export function allowedSteps(lifecycle: Lifecycle, at: Position): string[] {
  return (
    Object.entries(lifecycle.steps)
      .filter(([, step]) => step.by.includes(at.party) && step.from.includes(at.state))
      .filter(([, step]) => !step.together && (!step.deciding || at.deciding === true))
      .filter(([, step]) => isFree(step, at))
      // A form that cannot be handed in yet keeps its button, whose refusal says what is wrong.
      .filter(([, step]) => step.needs === 'answers' || guarded(step, at, {}) === undefined)
      .map(([name]) => name)
  )
}

function isFree({ holder }: Step, at: Position): boolean {
  if (!at.holder) return true
  const own = at.holder.id === at.userId
  return holder === 'only' ? own : holder === 'other' ? !own : true
}

function guarded(step: Step, { about }: Position, asked: Answers): Text | undefined {
  return step.guard?.({ ...about, asked })
}

/** The name comes from the caller's address: `constructor` and its like are no entries. */
function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function tooLate(lifecycle: Lifecycle, step: Step, at: Position): DomainError {
  const now = stateOf(lifecycle, at.state)
  const allowed = allowedSteps(lifecycle, at)
  // Whoever holds a case that waits for its applicant, or for nobody, has nothing to do with it now.
  const holder = now.waitsFor === 'handler' ? at.holder : null
  const by: Text = holder
    ? { zh: `，由${holder.name}办理`, en: `, held by ${holder.name}` }
    : { zh: '', en: '' }
  return new DomainError(
    'conflict',
    {
      zh: `办件现在是“${now.title.zh}”${by.zh}，不能再“${step.title.zh}”。${now.next.zh}`,
      en: `The case is now “${now.title.en}”${by.en}; “${step.title.en}” is no longer possible. ${now.next.en}`,
    },
    { state: at.state, allowed, holder: holder?.name ?? null },
  )
}

function notTheirs(step: Step): DomainError {
  const may = step.by.map((party) => parties[party])
  return new DomainError('not-allowed', {
    zh: `“${step.title.zh}”只能由${may.map((text) => text.zh).join('或')}进行`,
    en: `Only ${may.map((text) => text.en).join(' or ')} may take the step “${step.title.en}”`,
  })
}

function notDeciding(step: Step): DomainError {
  return new DomainError('not-allowed', {
    zh: `“${step.title.zh}”由省级（计划单列市）科技管理部门进行`,
    en: `“${step.title.en}” belongs to the science authority of the province or of the separately planned city`,
  })
}

function onlyTogether(step: Step): DomainError {
  return new DomainError('conflict', {
    zh: `“${step.title.zh}”随批次一并进行，不能单独办理。请到“批次”中操作`,
    en: `“${step.title.en}” is done for a whole batch and not for one case; go to “Batches”`,
  })
}

function held(holder: Holder): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `此件由${holder.name}办理。如需接手，请先“接手办理”并说明原因`,
      en: `This case is held by ${holder.name}. To go on yourself, take it over first and say why`,
    },
    { holder: holder.name },
  )
}

function fourEyes(step: Step): DomainError {
  return new DomainError('conflict', {
    zh: `“${step.title.zh}”要由另一名经办人进行：您是此件的经办人，请同事办理`,
    en: `“${step.title.en}” is for another officer than the one who holds the case, which is you. Ask a colleague`,
  })
}

/** Nothing leads on from there: what is decided is decided. */
export function isEnd(lifecycle: Lifecycle, state: string): boolean {
  return !Object.values(lifecycle.steps).some(({ from }) => from.includes(state))
}

/** What follows when a point of the checklist is not met, as the step of this lifecycle is called. */
export function failingTitle({ steps }: Lifecycle, failing: Failing): Text {
  const step = Object.values(steps).find(
    ({ checklist }) => typeof checklist === 'object' && checklist.failed.includes(failing),
  )
  return { ...failings[failing], ...(step && { zh: step.title.zh }) }
}

/** The step that a batch takes for its cases, with its name; a refusal where the service knows none. */
export function stepTogether(
  lifecycle: Lifecycle,
  together: Together,
): { name: string; step: Step } {
  const found = Object.entries(lifecycle.steps).find(([, step]) => step.together === together)
  if (found) return { name: found[0], step: found[1] }
  throw new DomainError('conflict', {
    zh: '这个事项不分批次办理',
    en: 'Cases of this service are not decided in batches',
  })
}

/** The shortest way from the start to a certificate, as names of steps: what the usual applicant goes through. */
export function usualWay(lifecycle: Lifecycle): string[] {
  const ways: { state: string; steps: string[] }[] = [{ state: lifecycle.start, steps: [] }]
  const seen = new Set([lifecycle.start])
  for (const way of ways) {
    for (const [name, step] of Object.entries(lifecycle.steps)) {
      if (!step.from.includes(way.state)) continue
      if (step.certificate === 'issue' || step.together === 'announce') return [...way.steps, name]
      if (seen.has(step.to)) continue
      seen.add(step.to)
      ways.push({ state: step.to, steps: [...way.steps, name] })
    }
  }
  return []
}
