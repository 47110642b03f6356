import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse'
import type { SheetRow } from '#core/sheet-rows.ts'
import { linesAbove } from './limits.ts'
import { tooManyRows, unreadable } from './refusals.ts'

/** The rows of a CSV that say anything, whatever program and code page wrote it. */
export async function readCsv(path: string, limit: number): Promise<SheetRow[]> {
  const text = decodeText(await readFile(path))
  const records = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 ** 2,
  })
  const rows: SheetRow[] = []
  let number = 0
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      number += 1
      if (record.every((value) => value.trim() === '')) continue
      if (rows.length > limit + linesAbove) throw tooManyRows(limit)
      rows.push({ number, cells: record.map(withoutGuard) })
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'DomainError' ? error : unreadable()
  }
  return rows
}

/** By its mark; without one UTF-8 if it can be that, else GB 18030, which holds GBK and GB 2312. */
function decodeText(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2)
  if (mark === '\xff\xfe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '\xfe\xff') return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const delimiters = [',', '\t', ';'] as const

function delimiterOf(text: string): string {
  const [head = ''] = /^(?:[^\n]*\n){0,5}/.exec(text.slice(0, 65_536)) ?? []
  const bare = (head || text.slice(0, 65_536)).replace(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** What programs put around a text so that another takes it for none of theirs: `="0123"`, `'=1`. */
function withoutGuard(value: string): string {
  const text = /^="([^"]*)"$/.exec(value)?.[1]
  return text ?? value.replace(/^'(?=[=+\-@|%])/, '')
}
