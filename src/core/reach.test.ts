import { expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import { canReach } from './reach.ts'

const { lifecycle } = getService('tech-sme-evaluation')

it.each([
  ['entered', true],
  ['revoking', true],
  ['draft', true],
  ['revoked', false],
  ['withdrawn', false],
  ['no-such-state', false],
])('says whether a case that is “%s” can be entered: %s', (state, isReached) =>
  expect(canReach(lifecycle, state, ['entered'])).toBe(isReached),
)
