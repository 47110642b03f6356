import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PaperView } from '#api/papers.ts'
import { renderCoverSheet } from './cover-sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'cover-sheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

const paper: PaperView = {
  id: '3b9f7f2a-6f4d-4c58-9f3e-0d1d1c9a1a11',
  code: 'K7M29QXD4T',
  caseId: '3b9f7f2a-6f4d-4c58-9f3e-0d1d1c9a1a12',
  reference: 'TC202600000012',
  service: 'technology-contract',
  title: '高温合金叶片冷却结构优化设计软件技术开发',
  number: null,
  applicant: { name: '示例星河精密科技有限公司', creditCode: '91330106MA0000001X' },
  office: { id: '3b9f7f2a-6f4d-4c58-9f3e-0d1d1c9a1a13', name: '示例市技术合同登记处' },
  area: '330106',
  state: 'due',
  period: null,
  dueOn: '2026-03-16',
  workdaysLeft: 20,
  overdue: false,
  received: null,
  note: null,
  version: 1,
  textSha256: '0123456789abcdef'.repeat(4),
  submittedAt: '2026-02-10T02:00:00.000Z',
  files: [
    { id: '3b9f7f2a-6f4d-4c58-9f3e-0d1d1c9a1a14', name: '合同.pdf', sha256: 'ab'.repeat(32) },
  ],
  contact: { name: '王经办', phone: '0571-88880000' },
  missed: { zh: '逾期不影响已经作出的登记。', en: 'Nothing is undone.' },
  followUpWorkdays: 10,
  party: 'applicant',
}
const service = { zh: '技术合同认定登记', en: 'Registration of technology contracts' }
const render = (change: Partial<PaperView> = {}) =>
  renderCoverSheet({ paper: { ...paper, ...change }, service, today: '2026-02-10' })

function textOf(pdf: Uint8Array): string {
  const file = join(folder, 'text.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-layout', file, '-']).toString().replace(/\s+/g, '')
}

describe('the cover sheet', () => {
  it('says whose paper it is, where to bring it and by when, and what comes next', () => {
    const text = textOf(render())
    for (const said of [
      '纸质材料封面',
      'K7M29-QXD4T',
      'TC202600000012',
      paper.title,
      '示例星河精密科技有限公司（91330106MA0000001X）',
      '示例市技术合同登记处（王经办0571-88880000）',
      '2026年3月16日（含当日）',
      '0123456789abcdef',
      '合同.pdf（abababab…）',
      '逾期不影响已经作出的登记。',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('says that paper is deferred, by the period’s name and without a day', () => {
    const period = { id: paper.id, title: { zh: '防汛便利化期间', en: 'Flood' } }
    const text = textOf(render({ state: 'deferred', dueOn: null, period }))
    expect(text).toContain('便利化期间延后补交（防汛便利化期间）')
    expect(text).not.toContain('含当日')
  })

  it('prints what no font can draw as 〓, and a long name on more lines', () => {
    const title = `${'华东新一代高性能复合材料与智能制造装备'.repeat(14)}𠮷`
    const text = textOf(
      render({ title, applicant: { name: `甲\u{30EDE}乙${'A'.repeat(120)}`, creditCode: '1' } }),
    )
    expect(text).toContain('装备𠮷'.replace('𠮷', text.includes('𠮷') ? '𠮷' : '〓'))
    expect(text).toContain('甲〓乙')
  })

  it('is PDF/A and its bars, read from the pixels, say the code', () => {
    const pdf = render()
    expect(Buffer.from(pdf).toString('latin1')).toContain('pdfaid:part')
    expect(readBars(pdf)).toBe('K7M29QXD4T')
    expect(readBars(render({ code: '0000000101' }))).toBe('0000000101')
  })
})

/** Draws the page and reads the bars along one line through them, as a scanner does. */
function readBars(pdf: Uint8Array): string {
  const file = join(folder, 'bars.pdf')
  writeFileSync(file, pdf)
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-singlefile', file, join(folder, 'bars')])
  const { width, height, pixels } = readPgm(readFileSync(join(folder, 'bars.pgm')))
  for (let y = 0; y < height / 2; y += 10) {
    const row = pixels.subarray(y * width, (y + 1) * width)
    const text = decode(runsOf(row))
    if (text) return text
  }
  return ''
}

function readPgm(file: Buffer) {
  const [head = '', width = '', height = ''] =
    /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(file.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), pixels: file.subarray(head.length) }
}

/** Lengths of dark and light stretches in turn, from the first dark pixel to the last. */
function runsOf(row: Uint8Array): number[] {
  const dark = [...row].map((value) => value < 128)
  const runs: number[] = []
  const [first, last] = [dark.indexOf(true), dark.lastIndexOf(true)]
  for (let x = first; x <= last && first >= 0; x++) {
    if (x > first && dark[x] === dark[x - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(1)
  }
  return runs
}

/** Code 128, sets B and C, with its check; undefined when the runs are none. */
function decode(runs: number[]): string | undefined {
  if (runs.length < 20 || (runs.length - 7) % 6 !== 0) return undefined
  const symbols = Array.from({ length: (runs.length - 7) / 6 }, (_, i) =>
    patterns.indexOf(widths(runs.slice(6 * i, 6 * i + 6), 11)),
  )
  const [start = -1, ...rest] = symbols
  const check = rest.pop()
  const sum = rest.reduce((total, symbol, i) => total + symbol * (i + 1), start)
  if (symbols.includes(-1) || sum % 103 !== check) return undefined
  let set = start === 105 ? 'C' : 'B'
  return rest
    .map((symbol) => {
      if (symbol === 99 && set === 'B') set = 'C'
      else if (symbol === 100 && set === 'C') set = 'B'
      else return set === 'C' ? String(symbol).padStart(2, '0') : String.fromCharCode(symbol + 32)
      return ''
    })
    .join('')
}

function widths(runs: number[], modules: number): string {
  const total = runs.reduce((sum, run) => sum + run, 0)
  return runs.map((run) => Math.round((run * modules) / total)).join('')
}

const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')
