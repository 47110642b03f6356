import { expect, it } from 'vitest'
import { numberIn } from './standing.ts'

it('reads a number as it was pasted, with the spaces of a paper and small letters', () => {
  expect(numberIn(' 2026 330106 0a 000 123\n')).toBe('20263301060A000123')
})
