import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

const origin = 'https://torchway.example'

describe('returnPath', () => {
  it('leads back to a page of this site with its search', () => {
    expect(returnPath('/worklist?q=阀门&state=submitted#row', origin)).toBe(
      '/worklist?q=%E9%98%80%E9%97%A8&state=submitted#row',
    )
  })

  it.each([
    'https://evil.example/',
    '//evil.example/path',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'worklist',
    '',
  ])('refuses %j, which may lead elsewhere', (from) => {
    expect(returnPath(from, origin)).toBeUndefined()
  })

  it('does not lead back to the sign-in page itself', () => {
    expect(returnPath('/sign-in?from=/sign-in', origin)).toBeUndefined()
  })
})
