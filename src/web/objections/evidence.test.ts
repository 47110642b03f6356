import { describe, expect, it } from 'vitest'
import { evidenceProblem } from './evidence.ts'

const MB = 1024 ** 2
const some = (count: number, size = 1) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}.png`, size }))
const said = (files: { name: string; size: number }[]) => evidenceProblem(files)?.zh

describe('evidence that is chosen', () => {
  it('is one to ten files', () => {
    expect(said([])).toContain('至少选择一个')
    expect(said(some(1))).toBeUndefined()
    expect(said(some(10))).toBeUndefined()
    expect(said(some(12))).toBe('最多 10 个文件，请移除 2 个')
  })

  it('is a PDF, a picture or a Word document by its name', () => {
    for (const name of [
      'a.pdf',
      'a.JPG',
      '合同.第2版.docx',
      'a.doc',
      'a.jpeg',
      '合同',
      '合同.终稿',
    ]) {
      expect(said([{ name, size: 1 }]), name).toBeUndefined()
    }
    for (const name of ['a.exe', 'a.html', 'a.pdf.zip', 'a.heic', 'a.xlsx']) {
      expect(said([{ name, size: 1 }]), name).toContain(name)
    }
  })

  it('has 20 MB each and 60 MB in all at most, and is not empty', () => {
    expect(said(some(1, 20 * MB))).toBeUndefined()
    expect(said(some(1, 20 * MB + 1))).toContain('超过每个 20 MB')
    expect(said(some(1, 0))).toBe('“0.png”是空的')
    expect(said(some(3, 20 * MB))).toBeUndefined()
    expect(said([...some(3, 20 * MB), { name: 'b.png', size: 1 }])).toContain('超过 60 MB')
  })
})
