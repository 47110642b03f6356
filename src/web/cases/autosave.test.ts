import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseView } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import {
  type Attempt,
  type Autosave,
  type Outcome,
  startAutosave,
  type Unsent,
} from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that answers what the test scripted, else saves; and the local copy beside it. */
function page(script: Outcome[] = []) {
  const sent: Attempt[] = []
  const copies: (Unsent | 'dropped')[] = []
  let version = 1
  const autosave = startAutosave({
    opened: { version, answers: { title: '甲' } },
    copy: { put: (copy) => copies.push(copy), drop: () => copies.push('dropped') },
    send: async (attempt) => {
      sent.push(attempt)
      const scripted = script.shift()
      if (scripted) return scripted
      version = attempt.version + 1
      return { kind: 'saved', version, answers: attempt.answers }
    },
  })
  return { autosave, sent, copies }
}

const theirs = (version: number, answers: Answers) => ({ version, answers }) as CaseView
const kind = (autosave: Autosave) => autosave.state().kind

describe('autosave', () => {
  it('sends once after a rest, with the newest answers', async () => {
    const { autosave, sent } = page()
    autosave.change({ title: '乙' })
    autosave.change({ title: '乙乙' })
    expect(kind(autosave)).toBe('changed')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.map(({ version, answers }) => ({ version, answers }))).toEqual([
      { version: 1, answers: { title: '乙乙' } },
    ])
    expect(kind(autosave)).toBe('saved')
    expect(autosave.version()).toBe(2)
  })

  it('holds a local copy from the first key press until the server acknowledged', async () => {
    const { autosave, copies } = page()
    autosave.change({ title: '乙' })
    expect(copies).toEqual([{ version: 1, base: { title: '甲' }, answers: { title: '乙' } }])
    await autosave.flush()
    expect(copies.at(-1)).toBe('dropped')
  })

  it('keeps what was typed while a write was under way and sends it next', async () => {
    const { autosave, sent, copies } = page()
    autosave.change({ title: '乙' })
    const first = autosave.flush()
    autosave.change({ title: '丙' })
    await first
    expect(sent.map(({ version, answers }) => [version, answers.title])).toEqual([
      [1, '乙'],
      [2, '丙'],
    ])
    expect(copies.at(-1)).toBe('dropped')
  })

  it('repeats a lost write with the same key before it sends newer answers', async () => {
    const { autosave, sent } = page([{ kind: 'offline' }])
    autosave.change({ title: '乙' })
    await autosave.flush()
    expect(kind(autosave)).toBe('offline')
    autosave.change({ title: '丙' })
    expect(kind(autosave)).toBe('offline')
    await vi.advanceTimersByTimeAsync(2_500)
    expect(sent.map(({ answers }) => answers.title)).toEqual(['乙', '乙', '丙'])
    expect(sent[1]?.key).toBe(sent[0]?.key)
    expect(sent[2]?.key).not.toBe(sent[0]?.key)
    expect(kind(autosave)).toBe('saved')
  })

  it('takes its own write that arrived without an answer for saved, not for a conflict', async () => {
    const { autosave } = page([
      { kind: 'offline' },
      { kind: 'conflict', by: '王某', theirs: theirs(2, { title: '乙' }) },
    ])
    autosave.change({ title: '乙' })
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(2_500)
    expect(kind(autosave)).toBe('saved')
    expect(autosave.version()).toBe(2)
  })

  it('stops at a conflict, keeps both sides, and goes on from the version of the other', async () => {
    const { autosave, sent, copies } = page([
      { kind: 'conflict', by: '王某', theirs: theirs(5, { title: '丁' }) },
    ])
    autosave.change({ title: '乙' })
    await autosave.flush()
    autosave.change({ title: '乙乙' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(copies.at(-1)).toMatchObject({ answers: { title: '乙乙' } })
    autosave.resolve({ version: 5, base: { title: '丁' }, answers: { title: '乙乙' } })
    await vi.advanceTimersByTimeAsync(100)
    expect(sent.at(-1)).toMatchObject({ version: 5, answers: { title: '乙乙' } })
    expect(kind(autosave)).toBe('saved')
  })

  it('never writes again to a case that was submitted meanwhile, and keeps the local copy', async () => {
    const { autosave, sent, copies } = page([{ kind: 'closed', now: theirs(3, {}) }])
    autosave.change({ title: '乙' })
    await autosave.flush()
    autosave.change({ title: '丙' })
    await vi.advanceTimersByTimeAsync(60_000)
    await autosave.flush()
    expect(sent).toHaveLength(1)
    expect(kind(autosave)).toBe('closed')
    expect(copies.at(-1)).toMatchObject({ answers: { title: '丙' } })
  })

  it('says why a write was refused and tries again with the next change', async () => {
    const { autosave, sent } = page([{ kind: 'refused', text: '太长' }])
    autosave.change({ title: '乙' })
    expect(await autosave.flush()).toEqual({ kind: 'refused', text: '太长' })
    autosave.change({ title: '丙' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.map(({ answers }) => answers.title)).toEqual(['乙', '丙'])
    expect(kind(autosave)).toBe('saved')
  })

  it('sends what was refused again when asked to, although nothing changed', async () => {
    const { autosave, sent } = page([{ kind: 'refused', text: '稍后再试' }])
    autosave.change({ title: '乙' })
    await autosave.flush()
    await autosave.flush()
    expect(sent).toHaveLength(2)
    expect(kind(autosave)).toBe('saved')
  })

  it('is silent after stop', async () => {
    const { autosave, sent } = page()
    autosave.change({ title: '乙' })
    autosave.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toEqual([])
  })
})
