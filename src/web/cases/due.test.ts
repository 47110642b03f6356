import { expect, it } from 'vitest'
import { sayLeft, urgencyOf } from './due.ts'

it.each([
  [-1, 'late', '已超期 1 个工作日', 'overdue by 1 working day'],
  [0, 'today', '今天到期', 'due today'],
  [1, 'soon', '还剩 1 个工作日', '1 working day left'],
  [3, 'soon', '还剩 3 个工作日', '3 working days left'],
  [4, 'calm', '还剩 4 个工作日', '4 working days left'],
])('says that %i working days are %s', (workdaysLeft, urgency, zh, en) => {
  const due = { dueOn: '2026-11-25', workdaysLeft }
  expect(urgencyOf(due)).toBe(urgency)
  expect(sayLeft(due)).toEqual({ zh, en })
})

it('says nothing of a case without a due day', () => {
  const due = { dueOn: null, workdaysLeft: null }
  expect(urgencyOf(due)).toBe('none')
  expect(sayLeft(due)).toBeUndefined()
})
