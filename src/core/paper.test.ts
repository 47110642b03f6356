import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electronicText, hashGroups, reminderDistance } from './paper.ts'

const setting = { workdays: [10, 5, 1], overdueEvery: 5, allowed: 20 }
const at = (left: number, change: object = {}) => reminderDistance({ ...setting, left, ...change })

describe('the distance of a reminder', () => {
  it.each([
    [11, undefined],
    [10, 10],
    [9, 10],
    [6, 10],
    [5, 5],
    [4, 5],
    [2, 5],
    [1, 1],
    [0, 0],
    [-1, 0],
    [-4, 0],
    [-5, -5],
    [-9, -5],
    [-10, -10],
    [-27, -25],
  ])('with %i working days left is %s', (left, distance) => {
    expect(at(left)).toBe(distance)
  })

  it('never reminds of a distance that was there from the start', () => {
    expect(at(10, { allowed: 10 })).toBeUndefined()
    expect(at(9, { allowed: 10 })).toBeUndefined()
    expect(at(5, { allowed: 10 })).toBe(5)
    expect(at(10, { allowed: 11 })).toBe(10)
    expect(at(1, { allowed: 1 })).toBeUndefined()
    expect(at(0, { allowed: 1 })).toBe(0)
    expect(at(0, { allowed: 0 })).toBe(0)
  })

  it('only comes nearer as the days go by, so that one already sent is never owed again', () => {
    const distances = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 })
    const every = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(
        distances,
        every,
        fc.integer({ min: 1, max: 80 }),
        (workdays, overdueEvery, allowed) => {
          const days = Array.from({ length: allowed + 60 }, (_, i) => allowed - i)
          const owed = days.map((left) =>
            reminderDistance({ left, allowed, workdays, overdueEvery }),
          )
          const numbers = owed.filter((one) => one !== undefined)
          expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
          expect(new Set(numbers).has(0)).toBe(true)
          expect(owed[0]).toBeUndefined()
        },
      ),
    )
  })
})

describe('the electronic text', () => {
  const files = [
    { field: 'contractText', sha256: 'aa' },
    { field: 'contractText', sha256: 'bb' },
  ]
  const answers = { projectName: '热端部件', contractText: ['1', '2'], lines: [{ yuan: '1.00' }] }
  const text = electronicText({ reference: 'TC1', answers, files })

  it('names each file by its hash and not by the name it has here', () => {
    expect(text).toBe(
      '{"answers":{"lines":[{"yuan":"1.00"}],"projectName":"热端部件"},' +
        '"files":{"contractText":["aa","bb"]},"reference":"TC1","version":1}',
    )
  })

  it('does not depend on the order of the answers or on what is undefined', () => {
    const turned = {
      lines: [{ yuan: '1.00', note: undefined }],
      contractText: [],
      ...{ projectName: '热端部件', none: undefined },
    }
    expect(electronicText({ reference: 'TC1', answers: turned, files })).toBe(text)
  })

  it('changes with an answer, a file, the order of files, and the case', () => {
    const other = [
      electronicText({ reference: 'TC2', answers, files }),
      electronicText({ reference: 'TC1', answers: { ...answers, projectName: '热端' }, files }),
      electronicText({ reference: 'TC1', answers, files: files.slice(1) }),
      electronicText({ reference: 'TC1', answers, files: files.toReversed() }),
    ]
    expect(new Set([text, ...other]).size).toBe(5)
  })

  it('takes fractions and empty places, which nothing signed may contain', () => {
    expect(electronicText({ reference: 'x', answers: { a: 0.5, b: [undefined] }, files: [] })).toBe(
      '{"answers":{"a":"0.5","b":[null]},"files":{},"reference":"x","version":1}',
    )
  })
})

it('shows a hash in eight groups of eight', () => {
  expect(hashGroups('0123456789abcdef'.repeat(4))).toEqual(
    Array.from({ length: 8 }, (_, i) => (i % 2 ? '89abcdef' : '01234567')),
  )
})
