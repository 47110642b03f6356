import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PaperView } from '#api/papers.ts'
import { chineseDay, type Day, dayInShanghai } from '#core/dates.ts'
import { hashGroups } from '#core/paper.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import type { Text } from '#core/text.ts'
import { fontFiles, undrawableCharacters } from '../certificates/actions.ts'
import { barcodeSvg } from './barcode.ts'

type Sheet = { paper: PaperView; service: Text; today: Day }

/**
 * The sheet that is printed and put on top of the paper, as PDF/A-2b: the code as bars, whose paper it is, the hash
 * of the electronic text, by when and where to. What no font can draw stands as 〓 and stops nobody from printing.
 */
export function renderCoverSheet(sheet: Sheet): Uint8Array {
  const inputs = { data: JSON.stringify(drawable(drawingData(sheet))) }
  compiler ??= createCompiler()
  try {
    return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2b' })
  } catch (error) {
    // The compiler's errors carry their text in `code` and leave `message` empty.
    const said = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Error(`cover sheet: ${said}`)
  } finally {
    compiler.evictCache(10)
  }
}

let compiler: NodeCompiler | undefined

const templateFile = fileURLToPath(new URL('cover-sheet.typ', import.meta.url))
const template = readFileSync(templateFile, 'utf8')

function createCompiler(): NodeCompiler {
  return NodeCompiler.create({
    workspace: dirname(templateFile),
    fontArgs: [{ fontPaths: fontFiles }],
  })
}

function drawable<T>(value: T): T {
  if (typeof value === 'string') {
    const lacking = undrawableCharacters(value)
    return lacking.reduce((text: string, one) => text.replaceAll(one, '〓'), value) as T
  }
  if (Array.isArray(value)) return value.map(drawable) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'barcode' ? inner : drawable(inner),
    ]),
  ) as T
}

function drawingData({ paper, service, today }: Sheet) {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return {
    title: '纸质材料封面',
    subtitle: `${service.zh} · 请打印本页，放在纸质材料最上面`,
    barcode: barcodeSvg(paper.code),
    code: shownPaperCode(paper.code),
    reference: paper.reference,
    office: paper.office?.name ?? '',
    printed: `${chineseDay(today)}生成`,
    day: { year, month, day },
    facts: factsOf(paper),
    hashTitle: '电子文本校验值（SHA-256）',
    hash: hashGroups(paper.textSha256),
    files: filesOf(paper),
    nextTitle: '接下来怎样办',
    next: nextOf(paper),
    missedTitle: '逾期未交',
    missed: paper.missed?.zh ?? null,
  }
}

function factsOf(paper: PaperView) {
  const { applicant, office, contact, number, submittedAt } = paper
  const ask = [contact.name, contact.phone].filter(Boolean).join(' ')
  return [
    { label: '办件编号', value: paper.reference },
    ...(number ? [{ label: '登记编号', value: number }] : []),
    { label: '名称', value: paper.title },
    { label: '申请单位', value: `${applicant.name}（${applicant.creditCode}）` },
    { label: '交到', value: `${office?.name ?? ''}${ask && `（${ask}）`}` },
    ...(submittedAt
      ? [{ label: '提交日期', value: chineseDay(dayInShanghai(new Date(submittedAt))) }]
      : []),
    { label: '应交日期', value: dueInWords(paper) },
  ]
}

function dueInWords({ state, dueOn, period }: PaperView): string {
  if (state === 'received') return '已收到，无需再交'
  if (state === 'waived') return '无需提交'
  if (dueOn) return `${chineseDay(dueOn)}（含当日）`
  if (period) return `便利化期间延后补交（${period.title.zh}），期间结束后另行通知`
  return '待国务院办公厅公布该年节假日安排后确定'
}

const mostFiles = 12

function filesOf({ files }: PaperView): string[] {
  const named = files
    .slice(0, mostFiles)
    .map(({ name, sha256 }) => `${name}（${sha256.slice(0, 8)}…）`)
  return files.length > mostFiles ? [...named, `等 ${files.length} 个文件`] : named
}

function nextOf({ office }: PaperView): string[] {
  return [
    '核对上面的校验值与办件页面所示一致；重新提交过内容的，请重新打印本页。',
    `将本页和纸质原件一并交到或寄到${office?.name ?? '办理机构'}，地址请向办理机构询问。`,
    '办理机构扫描条码，与电子文本比对：一致即办结；不一致的，会在网上告知哪里不同、何时补交。',
    '纸质材料不影响受理和登记，收到后您会在网上得到通知。',
  ]
}
