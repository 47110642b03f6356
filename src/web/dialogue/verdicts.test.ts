import { expect, it } from 'vitest'
import { mergeVerdicts } from './verdicts.ts'

const yes = { met: true }
const no = { met: false }

it('keeps what only one side answered', () => {
  const merged = mergeVerdicts({
    base: { A: yes },
    mine: { A: yes, B: no },
    theirs: { A: no, C: yes },
  })
  expect(merged).toEqual({ verdicts: { A: no, B: no, C: yes }, clashes: [] })
})

it('takes the same answer of both for one', () => {
  const merged = mergeVerdicts({
    base: {},
    mine: { A: { met: false, note: '缺章 ' } },
    theirs: { A: { met: false, note: '缺章' } },
  })
  expect(merged.clashes).toEqual([])
})

it('lets the reader choose where both answered differently, and theirs stands until then', () => {
  const merged = mergeVerdicts({
    base: { A: yes },
    mine: { A: no },
    theirs: { A: { met: true, note: '补了' } },
  })
  expect(merged.verdicts.A).toEqual({ met: true, note: '补了' })
  expect(merged.clashes).toEqual([{ id: 'A', mine: no, theirs: { met: true, note: '补了' } }])
})

it('takes an answer back where only this side did', () => {
  expect(mergeVerdicts({ base: { A: yes }, mine: {}, theirs: { A: yes } }).verdicts).toEqual({})
})
