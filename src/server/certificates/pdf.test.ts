import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { type CertificatePage, drawPage, renderCertificate } from './pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'page-'))
const file = join(folder, 'page.pdf')

const example: CertificatePage = {
  title: '技术合同认定登记证明',
  titleEn: 'Certificate of Registration',
  number: '2026110101000123',
  numberGroups: [4, 4, 2, 6],
  lines: [
    { label: '合同名称', value: '高温合金叶片冷却结构优化设计软件开发' },
    { label: '卖方', value: '示例星河精密科技有限公司' },
    { label: '技术交易额', value: '1,080,000.00 元（人民币壹佰零捌万元整）' },
  ],
  statement: '上述合同符合规定，准予登记。\n当事人可凭本证明依法申请享受有关优惠政策。',
  issuer: '示例市技术合同登记处',
  issuedOn: '2026-11-25',
  verifyUrl: 'https://torchway.example.cn/verify/2026110101000123?code=7K3MQ9XP',
  checkCode: '7K3MQ9XP',
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('a certificate page', () => {
  it('says exactly what was asked, in reading order', async () => {
    const said = textOf(await renderCertificate(example))
    expect(said).toBe(
      packed(
        `${example.title} ${example.titleEn} 编号 ${example.number}`,
        ...example.lines.flatMap(({ label, value }) => [label, value]),
        `${example.statement} 校验码 7K3M-Q9XP ${example.issuer} 二〇二六年十一月二十五日`,
        '核验：扫描二维码或打开下列网址，核对编号和校验码。以带数字签名的电子原件为准，打印件和截图须经核验。',
        'Verify by the code above or at this address.',
        'The digitally signed original prevails over any print or image.',
        example.verifyUrl,
      ),
    )
  })

  it.each([
    ['2026-01-10', '二〇二六年一月十日'],
    ['2030-10-01', '二〇三〇年十月一日'],
    ['2026-12-31', '二〇二六年十二月三十一日'],
    ['2026-02-20', '二〇二六年二月二十日'],
    ['2026-03-19', '二〇二六年三月十九日'],
  ])('writes the day %s as %s', async (issuedOn, words) => {
    expect(textOf(await renderCertificate({ ...example, issuedOn }))).toContain(words)
  })

  it.each([
    [2, 1, '第二版替代二〇二六年一月三十一日签发的第一版原证明不再有效'],
    [10, 9, '第十版替代二〇二六年一月三十一日签发的第九版原证明不再有效'],
    [101, 100, '第101版替代二〇二六年一月三十一日签发的第100版原证明不再有效'],
  ])('says under the number that it is version %i in place of %i', async (version, old, words) => {
    const edition = { version, replaced: { version: old, issuedOn: '2026-01-31' } }
    const said = textOf(await renderCertificate({ ...example, edition }))
    expect(said).toContain(`${example.number}${words}${example.lines[0]?.label}`)
    expect(textOf(await renderCertificate(example))).not.toContain('原证明')
  })

  it('shows names that look like markup as they are', async () => {
    const names = [
      '#read("/etc/passwd")',
      '#import "@preview/tablex:0.0.8": *',
      '*a* _b_ $x$ `c` <d> @e ~ --- ... \\u{41} // f /* g */',
      '] } ) #] #panic() = h',
      '"i" \'j\' \\" \\n {{k}}',
    ]
    const lines = names.map((value) => ({ label: '名称', value }))
    const said = textOf(await renderCertificate({ ...example, lines, title: '#pagebreak()' }))
    expect(names.filter((name) => !said.includes(packed(name)))).toEqual([])
    expect(said).toContain('#pagebreak()')
  })

  it('is drawn by a template that loads nothing and evaluates nothing', () => {
    const template = readFileSync(new URL('template.typ', import.meta.url), 'utf8')
    expect(template).not.toMatch(/@preview|\b(import|include|read|eval|plugin)\b/)
  })

  it('is one A4 sheet of PDF/A-2b with embedded parts of three fonts, no bigger than it need be', async () => {
    const page = await renderCertificate(example)
    textOf(page)
    const info = run('pdfinfo', file)
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toContain('(A4)')
    expect(Buffer.from(page).toString('latin1')).toContain(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
    )
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(3)
    expect(
      fonts.every((font) => /\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/.test(font)),
    ).toBe(true)
    expect(page.length).toBeLessThan(100_000)
  })

  it('names its title and its issuer in the metadata and nobody else', async () => {
    const document = await PDFDocument.load(await renderCertificate(example), {
      updateMetadata: false,
    })
    expect(document.getTitle()).toBe(example.title)
    expect(document.getAuthor()).toBe(example.issuer)
    expect(document.getCreationDate()).toEqual(new Date('2026-11-25T00:00:00Z'))
    expect([document.getSubject(), document.getKeywords()]).toEqual([undefined, undefined])
  })

  it('is the same file for the same content', async () => {
    expect(await renderCertificate(example)).toEqual(await renderCertificate(example))
  })

  it('is marked when it is a demonstration, and only then', async () => {
    const notice = '演示样张，不具有任何效力'
    expect(textOf(await renderCertificate({ ...example, demo: true }))).toContain(notice)
    expect(textOf(await renderCertificate(example))).not.toContain('演示')
  })
})

describe('long texts', () => {
  const name = (length: number) =>
    `${'华东新一代高性能复合材料与智能制造'.repeat(20).slice(0, length - 4)}有限公司`

  it('of 200 characters fit, in Chinese and without any space', async () => {
    const lines = [
      { label: '合同名称', value: name(200) },
      { label: '卖方', value: name(200) },
      { label: '买方', value: 'Ab'.repeat(100) },
      ...example.lines,
    ]
    const page = await renderCertificate({ ...example, lines, issuer: name(60) })
    const said = textOf(page)
    expect(lines.filter(({ value }) => !said.includes(packed(value)))).toEqual([])
    expect(run('pdfinfo', file)).toMatch(/Pages:\s+1\n/)
    expect(rightmostInk()).toBeLessThan(595.3 - 26 * (72 / 25.4) + 1)
  })

  it('that do not fit one sheet are refused, not cut', async () => {
    const lines = Array.from({ length: 12 }, () => ({ label: '名称', value: name(200) }))
    await expect(renderCertificate({ ...example, lines })).rejects.toMatchObject({
      code: 'invalid',
      text: { zh: expect.stringContaining('一页放不下') },
    })
  })
})

describe('a character that the fonts lack', () => {
  const withName = (value: string) => ({ ...example, lines: [{ label: '卖方', value }] })

  it('is refused by name before anything is drawn', async () => {
    await expect(renderCertificate(withName('示例😀𠮷\u202E公司'))).rejects.toMatchObject({
      code: 'invalid',
      text: { zh: '证书字体中没有下列字符，不能出证：😀（U+1F600）、𠮷（U+20BB7）、U+202E' },
      details: { characters: ['😀', '𠮷', '\u202E'] },
    })
  })

  it('is refused wherever it stands', async () => {
    const places: Partial<CertificatePage>[] = [
      { title: '😀' },
      { titleEn: '😀' },
      { number: '😀' },
      { lines: [{ label: '😀', value: '' }] },
      { statement: '😀' },
      { issuer: '😀' },
      { verifyUrl: '😀' },
      { checkCode: '😀' },
    ]
    for (const place of places) {
      await expect(renderCertificate({ ...example, ...place })).rejects.toThrow('fonts lack: 😀')
    }
  })

  it('is refused by the drawing itself, should the first look have missed it', () => {
    expect(() => drawPage(withName('示例😀公司'))).toThrow('could not be displayed')
    expect(() => drawPage(withName('示例𠮷公司'))).toThrow('could not be displayed')
  })
})

/** The page's text by pdftotext, without white space: where lines break is not content. */
function textOf(page: Uint8Array): string {
  writeFileSync(file, page)
  return packed(run('pdftotext', '-raw', file, '-'))
}

function packed(...texts: string[]): string {
  return texts.join('').replace(/\s/g, '')
}

/** In points, of the page last read by textOf. */
function rightmostInk(): number {
  const edges = run('pdftotext', '-bbox', file, '-').matchAll(/xMax="([\d.]+)"/g)
  return Math.max(...Array.from(edges, ([, edge]) => Number(edge)))
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' })
}
