import { describe, expect, it } from 'vitest'
import { sayDay, sayInstant } from './when.tsx'

describe('sayInstant', () => {
  it('shows an instant as the clock in Shanghai did, wherever the reader is', () => {
    expect(sayInstant('2020-02-09T16:05:00.000Z', 'zh')).toBe('2020年2月10日 00:05')
    expect(sayInstant('2020-02-09T15:59:59.999Z', 'en')).toBe('9 Feb 2020, 23:59')
  })
})

describe('sayDay', () => {
  it('never shifts a day', () => {
    expect(sayDay('2020-12-31', 'en')).toBe('31 Dec 2020')
    expect(sayDay('2021-01-01', 'zh')).toBe('2021年1月1日')
  })
})
