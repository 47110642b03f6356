import type { CaseView } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import { sameAnswer } from '#web/forms/answers.ts'
import { newKey } from '#web/kit/new-key.ts'

/** What the page says about the answers on it. */
export type SaveState =
  | { kind: 'saved'; at: Date | undefined }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; text: string }
  | { kind: 'conflict'; theirs: CaseView; by: string | undefined }
  | { kind: 'closed'; now: CaseView }

/** One write. A repeated attempt keeps its key, so that the server answers a write it already did once only. */
export type Attempt = { version: number; answers: Answers; key: string }

export type Outcome =
  | { kind: 'saved'; version: number; answers: Answers }
  | Extract<SaveState, { kind: 'offline' | 'refused' | 'conflict' | 'closed' }>

/** Where unsent answers wait in case the page goes away. */
export type LocalCopy = { put: (copy: Unsent) => void; drop: () => void }
export type Unsent = { version: number; base: Answers; answers: Answers }

export type Autosave = {
  state: () => SaveState
  /** The answers that the server acknowledged last. */
  base: () => Answers
  version: () => number
  subscribe: (listener: () => void) => () => void
  change: (answers: Answers) => void
  /** Sends at once what is unsent and answers how it ended. */
  flush: () => Promise<SaveState>
  /** Goes on after a conflict from the other side's version. */
  resolve: (by: Unsent) => void
  /** Nothing leaves this page any more. */
  stop: () => void
}

type Options = {
  opened: { version: number; answers: Answers }
  send: (attempt: Attempt) => Promise<Outcome>
  copy: LocalCopy
  /** Milliseconds of rest after the last key press. */
  pause?: number
}

const retryPauses = [2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Keeps one case's answers on the server: one write at a time, the newest answers last, retried with the
 * same key after a lost connection, and held in the local copy until they are acknowledged.
 */
export function startAutosave({ opened, send, copy, pause = 800 }: Options): Autosave {
  let { version, answers: base } = opened
  let state: SaveState = { kind: 'saved', at: undefined }
  let unsent: Answers | undefined
  let attempt: Attempt | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false
  const listeners = new Set<() => void>()

  function show(next: SaveState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  function change(answers: Answers): void {
    if (stopped) return
    unsent = answers
    copy.put({ version, base, answers })
    if (isStuck(state)) return
    if (state.kind !== 'offline' && !running) show({ kind: 'changed' })
    if (state.kind !== 'offline') later(pause)
  }

  async function flush(): Promise<SaveState> {
    clearTimeout(timer)
    running ??= push().finally(() => {
      running = undefined
    })
    await running
    return state
  }

  async function push(): Promise<void> {
    while (!stopped && !isStuck(state) && (attempt || unsent)) {
      attempt ??= { version, answers: unsent ?? base, key: newKey() }
      // What was typed meanwhile is newer; an attempt that may have arrived must be repeated as it was.
      if (unsent === attempt.answers) unsent = undefined
      show({ kind: 'saving' })
      if (!settle(attempt, await send(attempt))) return
    }
  }

  /** Whether there is a point in going on. */
  function settle(sent: Attempt, outcome: Outcome): boolean {
    if (stopped) return false
    if (outcome.kind === 'saved') return acknowledge(outcome)
    // The version moved because our own write had arrived and its answer was lost.
    if (outcome.kind === 'conflict' && sameAnswer(outcome.theirs.answers, sent.answers)) {
      return acknowledge(outcome.theirs)
    }
    if (outcome.kind === 'offline') {
      later(retryPauses[Math.min(failures, retryPauses.length - 1)] ?? 30_000)
      failures += 1
    } else {
      unsent ??= sent.answers
      attempt = undefined
    }
    show(outcome)
    return false
  }

  function acknowledge(now: { version: number; answers: Answers }): boolean {
    version = now.version
    base = now.answers
    attempt = undefined
    failures = 0
    if (unsent) copy.put({ version, base, answers: unsent })
    else copy.drop()
    show({ kind: 'saved', at: new Date() })
    return true
  }

  function resolve(by: Unsent): void {
    version = by.version
    base = by.base
    show({ kind: 'changed' })
    change(by.answers)
    later(0)
  }

  function stop(): void {
    stopped = true
    clearTimeout(timer)
    show({ kind: 'saved', at: undefined })
  }

  return {
    state: () => state,
    base: () => base,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change,
    flush,
    resolve,
    stop,
  }
}

/** Only the reader can go on from here. */
function isStuck(state: SaveState): boolean {
  return state.kind === 'conflict' || state.kind === 'closed'
}

/** Whether something on the page is not on the server yet. */
export function isUnsaved(state: SaveState): boolean {
  return state.kind !== 'saved'
}
