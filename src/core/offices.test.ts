import { describe, expect, it } from 'vitest'
import { type Office, rightOffice } from './offices.ts'

function office(id: string, area: string, topics: string[] | null = null): Office {
  return { id, name: id, area, topics }
}

const hangzhou = office('hangzhou', '330100')
const younger = office('younger', '330100')
const patents = office('patents', '330100', ['TRF.PATENT', 'LIC'])
const district = office('district', '330106')
const province = office('province', '330000')
const ningbo = office('ningbo', '330200')

function right(offices: Office[], topic?: string, area = '330106') {
  return rightOffice(offices, { area, topic })?.id
}

describe('the right office', () => {
  it('is the one whose area is the smallest around the applicant’s', () => {
    expect(right([province, hangzhou, ningbo])).toBe('hangzhou')
    expect(right([province, hangzhou, district])).toBe('district')
    expect(right([province, ningbo])).toBe('province')
  })

  it('is none where no office is open', () => {
    expect(right([ningbo])).toBeUndefined()
    expect(right([])).toBeUndefined()
  })

  it.each([
    ['TRF.PATENT', 'patents'],
    ['TRF.PATENT.CHINA', 'patents'],
    ['LIC', 'patents'],
    ['LIC.KNOWHOW', 'patents'],
    ['LICENCE', 'hangzhou'],
    ['TRF', 'hangzhou'],
    ['DEV', 'hangzhou'],
    [undefined, 'hangzhou'],
  ])('of two for one area is the one that names the topic %s: %s', (topic, id) => {
    expect(right([hangzhou, patents], topic)).toBe(id)
    expect(right([patents, hangzhou], topic)).toBe(id)
  })

  it('that is nearer goes before one that names the topic', () => {
    expect(right([patents, district], 'LIC')).toBe('district')
    expect(right([office('near', '330106', ['DEV']), hangzhou], 'LIC')).toBe('hangzhou')
  })

  it('of two that are alike is the older', () => {
    expect(right([hangzhou, younger])).toBe('hangzhou')
    expect(right([younger, hangzhou])).toBe('younger')
  })
})
