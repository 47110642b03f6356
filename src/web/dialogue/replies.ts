import type { CommentView } from '#api/dialogue.ts'

/** What the page says about one answer. */
export type ReplyState =
  | { kind: 'saved' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; text: string }

export type Outcome =
  | { kind: 'saved'; version: number }
  | Extract<ReplyState, { kind: 'offline' | 'refused' }>

export type Replies = {
  subscribe: (listener: () => void) => () => void
  /** Grows with every change, for whoever draws it. */
  count: () => number
  textOf: (id: string) => string
  stateOf: (id: string) => ReplyState
  type: (id: string, text: string) => void
  /** Sends at once what is unsent; whether everything is on the server now. */
  flush: () => Promise<boolean>
}

type Options = {
  comments: readonly CommentView[]
  send: (reply: { id: string; version: number; text: string }) => Promise<Outcome>
  copy: {
    put: (id: string, text: string) => void
    drop: (id: string) => void
    read: (id: string) => string | undefined
  }
  /** Milliseconds of rest after the last key press. */
  pause?: number
  retry?: number
}

type Reply = { version: number; text: string; saved: string; state: ReplyState }

/** Keeps the answers to comments on the server while they are typed, and in the tab until they are there. */
export function startReplies({
  comments,
  send,
  copy,
  pause = 800,
  retry = 4_000,
}: Options): Replies {
  const replies = new Map(comments.map((comment) => [comment.id, opened(comment, copy)]))
  const listeners = new Set<() => void>()
  let changes = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  function show(reply: Reply, state: ReplyState): void {
    reply.state = state
    changes += 1
    for (const listener of listeners) listener()
  }
  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  function type(id: string, text: string): void {
    const reply = replies.get(id)
    if (!reply) return
    reply.text = text
    copy.put(id, text)
    show(reply, { kind: 'changed' })
    later(pause)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    // A second call waits for the first, then looks at what was typed meanwhile.
    while (running) await running
    running = push().finally(() => {
      running = undefined
    })
    await running
    return [...replies.values()].every((reply) => reply.text === reply.saved)
  }

  async function push(): Promise<void> {
    for (const [id, reply] of replies) {
      while (reply.text !== reply.saved) {
        if (!(await sendOne(id, reply))) break
      }
    }
  }

  async function sendOne(id: string, reply: Reply): Promise<boolean> {
    const { text, version } = reply
    show(reply, { kind: 'saving' })
    const outcome = await send({ id, version, text })
    if (outcome.kind !== 'saved') {
      show(reply, outcome)
      if (outcome.kind === 'offline') later(retry)
      return false
    }
    reply.version = outcome.version
    reply.saved = text
    if (reply.text === text) copy.drop(id)
    show(reply, reply.text === text ? { kind: 'saved' } : { kind: 'changed' })
    return true
  }

  if ([...replies.values()].some(({ text, saved }) => text !== saved)) later(pause)
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    count: () => changes,
    textOf: (id) => replies.get(id)?.text ?? '',
    stateOf: (id) => replies.get(id)?.state ?? { kind: 'saved' },
    type,
    flush,
  }
}

function opened({ id, version, answer }: CommentView, copy: Options['copy']): Reply {
  const saved = answer ?? ''
  const text = copy.read(id) ?? saved
  return { version, text, saved, state: { kind: text === saved ? 'saved' : 'changed' } }
}
