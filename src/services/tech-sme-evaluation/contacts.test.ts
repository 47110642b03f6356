import { expect, it } from 'vitest'
import { contactsOf } from './contacts.ts'
import { examples } from './examples.ts'
import { routeOf, routes } from './routes.ts'

it('names representative and contact with what reaches them, and nobody without', () => {
  const [example] = examples
  expect(contactsOf(example?.answers ?? {})).toEqual([
    { name: '陈立新', email: 'chen@example.com', phone: '13800000001' },
    { name: '何静', email: 'he@example.com', phone: '027-87650002' },
  ])
  expect(contactsOf({ contactName: '何静' })).toEqual([])
  expect(contactsOf({ contactPhone: '027-87650002' })).toEqual([{ phone: '027-87650002' }])
})

it('tells apart who came in by score and who by a route', () => {
  expect(routeOf({ direct: true, directRoute: 'D2' })).toBe('D2')
  expect(routeOf({ direct: false, directRoute: 'D2' })).toBe('SCORE')
  expect(routeOf({})).toBe('SCORE')
  expect(new Set(routes.map(({ value }) => value)).size).toBe(5)
})
