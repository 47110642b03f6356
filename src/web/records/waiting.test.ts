import { expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import { waitingIn, waitingTitle } from './waiting.ts'

const record = (id: string, kind: string, state: 'filed' | 'verified' | 'returned') => ({
  id,
  kind,
  state,
})
const records = [
  record('1', 'income', 'verified'),
  record('2', 'income', 'filed'),
  record('3', 'income', 'filed'),
  record('4', 'supplement', 'filed'),
  record('5', 'supplement', 'returned'),
]

it('names what waits by kind and number, and counts nothing that was decided on', () => {
  const waiting = waitingIn(records)
  expect(waiting.map(({ id }) => id)).toEqual(['2', '3', '4'])
  expect(waitingTitle(getService('technology-contract'), waiting)).toEqual({
    zh: '有记录等待办理：技术性收入核定 2 条，金额补报 1 条',
    en: 'Records wait to be verified: Verification of technical income (2), Supplement of the amount (1)',
  })
})
