import { expect, it } from 'vitest'
import { inPortions } from './in-portions.ts'

type Portion = { collected: number; left: number }

async function told(portions: Portion[], most = Number.POSITIVE_INFINITY): Promise<Portion[]> {
  const course: Portion[] = []
  const waiting = [...portions]
  await inPortions({
    next: async () => waiting.shift() ?? { collected: 0, left: 0 },
    goesOn: () => course.length < most,
    tell: (done) => course.push(done),
  })
  return course
}

it('goes on until nothing is left, and tells the sum so far', async () => {
  const portions = [
    { collected: 200, left: 250 },
    { collected: 200, left: 50 },
    { collected: 50, left: 0 },
  ]
  expect(await told(portions)).toEqual([
    { collected: 200, left: 250 },
    { collected: 400, left: 50 },
    { collected: 450, left: 0 },
  ])
})

it('stops between two portions when it is asked to', async () => {
  const portions = [
    { collected: 200, left: 250 },
    { collected: 200, left: 50 },
  ]
  expect(await told(portions, 1)).toEqual([{ collected: 200, left: 250 }])
})

it('does not go round for ever when what is left cannot be collected', async () => {
  const stuck = { collected: 0, left: 3 }
  expect(await told([stuck, stuck, stuck])).toEqual([stuck])
})
