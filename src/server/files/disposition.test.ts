import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentDisposition } from './disposition.ts'

const named = (name: string) => contentDisposition(name, 'pdf', 'attachment')

it('gives a Chinese name whole, and a plain one to readers that know no other', () => {
  expect(named('技术开发合同.pdf')).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('技术开发合同')}.pdf`,
  )
})

it('gives a plain name as it is', () => {
  expect(named('contract 2026.pdf')).toBe(
    `attachment; filename="contract 2026.pdf"; filename*=UTF-8''contract%202026.pdf`,
  )
})

it('leaves no escape in the plain name, which readers decode each in their own way', () => {
  expect(named('100%.pdf')).toBe(`attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`)
})

it.each([
  ['a quote', 'a"; x="b.pdf', 'a_; x=_b.pdf'],
  ['a line break', 'a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['a path', '../../etc/passwd.pdf', '_.._etc_passwd.pdf'],
  ['a path of Windows', 'C:\\合同\\a.pdf', 'C__合同_a.pdf'],
  ['a turned direction', 'a\u202Efdp.exe', 'afdp.exe'],
  ['an invisible character', 'a\u200B\uFEFFb.pdf', 'ab.pdf'],
  ['half a character', 'a\uD800b.pdf', 'ab.pdf'],
  ['nothing', '', '文件'],
  ['only dots', '..', '文件'],
  ['300 characters', `${'长'.repeat(300)}.pdf`, `${'长'.repeat(100)}.pdf`],
])('is safe with %s in the name', (_, name, safe) => {
  const given = named(name).match(/filename\*=UTF-8''(.*)$/)?.[1] ?? ''
  expect(decodeURIComponent(given)).toBe(safe)
})

it('is one well-formed header for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(named(name)).toMatch(
        /^attachment; filename="[^"\\%\r\n]+"; filename\*=UTF-8''[A-Za-z0-9%!#$&+\-.^_`|~]+$/,
      )
      expect(named(name)).toMatch(/^[ -~]+$/)
    }),
  )
})

it('shows PDF and pictures in the page, and nothing that could run there', () => {
  const inline = (['pdf', 'png', 'jpeg', 'svg', 'html', 'xml', 'text', 'docx'] as const).filter(
    (kind) => contentDisposition('a', kind, 'inline').startsWith('inline'),
  )
  expect(inline).toEqual(['pdf', 'png', 'jpeg'])
})
