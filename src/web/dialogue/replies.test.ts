import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CommentView } from '#api/dialogue.ts'
import { type Outcome, startReplies } from './replies.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const comment = (id: string, answer: string | null = null) =>
  ({ id, version: 1, answer, field: 'name', text: '请改', state: 'sent' }) as CommentView

function setUp(outcomes: Outcome[] = [], kept: Record<string, string> = {}) {
  const sent: { id: string; version: number; text: string }[] = []
  const copies = new Map(Object.entries(kept))
  const replies = startReplies({
    comments: [comment('a'), comment('b', '先前的')],
    send: async (reply) => {
      sent.push(reply)
      return outcomes.shift() ?? { kind: 'saved', version: reply.version + 1 }
    },
    copy: {
      put: (id, text) => void copies.set(id, text),
      drop: (id) => void copies.delete(id),
      read: (id) => copies.get(id),
    },
  })
  return { replies, sent, copies }
}

it('begins with what the server has, and sends nothing', async () => {
  const { replies, sent } = setUp()
  expect(replies.textOf('b')).toBe('先前的')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([])
  expect(await replies.flush()).toBe(true)
})

it('saves a rest after the last key, each answer under the version that it knows', async () => {
  const { replies, sent, copies } = setUp()
  replies.type('a', '已')
  replies.type('a', '已改')
  expect(copies.get('a')).toBe('已改')
  await vi.advanceTimersByTimeAsync(800)
  replies.type('a', '已改好')
  await vi.advanceTimersByTimeAsync(800)
  expect(sent).toEqual([
    { id: 'a', version: 1, text: '已改' },
    { id: 'a', version: 2, text: '已改好' },
  ])
  expect(replies.stateOf('a')).toEqual({ kind: 'saved' })
  expect(copies.has('a')).toBe(false)
})

it('sends at once when it is asked to, and once more what was typed meanwhile', async () => {
  const { replies, sent } = setUp()
  replies.type('a', '一')
  const first = replies.flush()
  replies.type('a', '一二')
  await first
  expect(await replies.flush()).toBe(true)
  expect(sent.at(-1)?.text).toBe('一二')
})

it('keeps the text and tries again when the server cannot be reached', async () => {
  const { replies, sent, copies } = setUp([{ kind: 'offline' }])
  replies.type('a', '断网时写的')
  expect(await replies.flush()).toBe(false)
  expect(replies.stateOf('a').kind).toBe('offline')
  expect(copies.get('a')).toBe('断网时写的')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(sent).toHaveLength(2)
  expect(replies.stateOf('a').kind).toBe('saved')
})

it('keeps a refused text on the page and sends the others', async () => {
  const { replies, sent } = setUp([{ kind: 'refused', text: '太长' }])
  replies.type('a', '太长的')
  replies.type('b', '改过的')
  expect(await replies.flush()).toBe(false)
  expect(replies.textOf('a')).toBe('太长的')
  expect(replies.stateOf('b').kind).toBe('saved')
  expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
})

it('takes up what an earlier page could not send', async () => {
  const { replies, sent } = setUp([], { a: '没来得及保存' })
  expect(replies.textOf('a')).toBe('没来得及保存')
  await vi.advanceTimersByTimeAsync(800)
  expect(sent).toEqual([{ id: 'a', version: 1, text: '没来得及保存' }])
})

it('clears an answer that was emptied', async () => {
  const { replies, sent } = setUp()
  replies.type('b', '')
  await replies.flush()
  expect(sent).toEqual([{ id: 'b', version: 1, text: '' }])
})
