import { describe, expect, it } from 'vitest'
import type { Choice } from '#core/choices.ts'
import { matches, treeNodes, wordsOf } from './search.ts'

const development: Choice = {
  value: 'DEV',
  label: { zh: '技术开发', en: 'Development' },
  children: [
    { value: 'DEV.ENTRUST', label: { zh: '委托开发', en: 'Entrusted' }, also: ['R&D 外包'] },
  ],
}

describe('the search in a list', () => {
  it.each(['委托', '开发', 'entrust', 'ＤＥＶ', '外包', '技术 委托', ''])(
    'finds an entry by %j',
    (typed) => {
      const [branch] = treeNodes([development], 'zh')
      expect(matches(typed, branch?.children?.[0]?.words ?? [])).toBe(true)
    },
  )

  it('wants every word', () => {
    expect(matches('委托 转让', wordsOf(development))).toBe(false)
  })

  it('offers leaves only and names the way to them', () => {
    const [branch] = treeNodes([development], 'zh')
    expect(branch?.selectable).toBe(false)
    expect(branch?.children?.[0]).toMatchObject({ path: '技术开发 / 委托开发', selectable: true })
  })
})
