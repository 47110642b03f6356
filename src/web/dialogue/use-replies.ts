import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { answerComment, type CommentView } from '#api/dialogue.ts'
import { rootOfPath } from '#core/form-path.ts'
import type { Text } from '#core/text.ts'
import { call } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { type Outcome, type Replies, startReplies } from './replies.ts'

export type Answering = ReturnType<typeof answering>

/** The comments that wait for this applicant's answers, and the answers on the page. */
export function useReplies(comments: readonly CommentView[]) {
  const say = useSay()
  const [open] = useState(() => comments.filter(({ state }) => state === 'sent'))
  const [store] = useState(() => startReplies({ comments: open, send, copy }))
  const changes = useSyncExternalStore(store.subscribe, store.count)
  useEffect(() => () => void store.flush(), [store])
  // Another object only when something changed: what hangs on it is not drawn anew with every key elsewhere.
  return useMemo(() => answering({ open, store, say, changes }), [open, store, say, changes])
}

type Parts = {
  open: readonly CommentView[]
  store: Replies
  say: (text: Text) => string
  changes: number
}

function answering({ open, store, say }: Parts) {
  function isAnswered({ id }: CommentView) {
    return store.textOf(id).trim() !== ''
  }
  function refusals(those: readonly CommentView[], message: string): FieldRefusal[] {
    return those.map(({ id }) => ({ field: answerField(id), message }))
  }
  return {
    open,
    store,
    isAnswered,
    at: (field: string) => open.filter((comment) => rootOfPath(comment.field) === field),
    /** The field of the form that an answer belongs to, by the answer's own path. */
    fieldOf: (path: string) => open.find(({ id }) => answerField(id) === path)?.field,
    /** Every comment without an answer in words, for the summary of what is still to do. */
    missing: () =>
      refusals(
        open.filter((comment) => !isAnswered(comment)),
        say(toAnswer),
      ),
    /** Sends what is unsent; those answers that the server does not have are returned. */
    save: async () => {
      if (await store.flush()) return []
      const unsaved = open.filter(({ id }) => store.stateOf(id).kind !== 'saved')
      return refusals(unsaved, say(notSaved))
    },
  }
}

/** The path of an answer among the fields of the form, for the error summary and the id of its control. */
export function answerField(commentId: string): string {
  return `answer.${commentId}`
}

async function send(reply: { id: string; version: number; text: string }): Promise<Outcome> {
  const { id, ...body } = reply
  try {
    const { version } = await call(answerComment, { params: { id }, body })
    return { kind: 'saved', version }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const isPassing = error.status === 0 || error.status === 429 || error.status >= 500
    if (isPassing) return { kind: 'offline' }
    return { kind: 'refused', text: error.errors[0]?.message ?? error.title }
  }
}

const prefix = 'torchway.reply.'

/** A browser that keeps nothing must not stop the typing: the server's copy is the real one. */
const copy = {
  put: (id: string, text: string) => quietly(() => sessionStorage.setItem(prefix + id, text)),
  drop: (id: string) => quietly(() => sessionStorage.removeItem(prefix + id)),
  read: (id: string) => quietly(() => sessionStorage.getItem(prefix + id) ?? undefined),
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

const toAnswer = { zh: '请答复办理机构的意见', en: 'Please answer what the office wrote here' }
const notSaved = {
  zh: '答复还没有保存，请检查网络后再提交',
  en: 'This answer is not saved yet; check the connection, then submit',
}
