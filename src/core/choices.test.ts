import { describe, expect, it } from 'vitest'
import { type Choice, choicePath, findChoice, labelOf, leafValues } from './choices.ts'

const fields: readonly Choice[] = [
  {
    value: '07',
    label: { zh: '环境保护', en: 'Environment' },
    children: [
      { value: '0701', label: { zh: '大气', en: 'Air' } },
      { value: '0702', label: { zh: '水', en: 'Water' } },
    ],
  },
  { value: '08', label: { zh: '核应用', en: 'Nuclear' } },
]

describe('a code list', () => {
  it('finds an entry at any depth', () => {
    expect(findChoice(fields, '0702')?.label.en).toBe('Water')
    expect(findChoice(fields, '07')?.label.en).toBe('Environment')
    expect(findChoice(fields, '0703')).toBeUndefined()
    expect(findChoice([], '07')).toBeUndefined()
  })

  it('gives the way from the root', () => {
    expect(choicePath(fields, '0702').map((choice) => choice.value)).toEqual(['07', '0702'])
    expect(choicePath(fields, '08').map((choice) => choice.value)).toEqual(['08'])
    expect(choicePath(fields, '09')).toEqual([])
  })

  it('offers only leaves', () => {
    expect(leafValues(fields)).toEqual(['0701', '0702', '08'])
  })

  it('shows a value it no longer has as it was stored', () => {
    expect(labelOf(fields, '0701')).toEqual({ zh: '大气', en: 'Air' })
    expect(labelOf(fields, '0799')).toEqual({ zh: '0799', en: '0799' })
  })
})
