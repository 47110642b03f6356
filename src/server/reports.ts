import type { Text } from '#core/text.ts'
import type { Manifest } from './backup/archive.ts'
import { verifyFiles } from './backup/contents.ts'
import { verifyJournal } from './journal/verify.ts'
import type { RegisterEntry } from './numbers/explain.ts'
import type { Platform } from './platform.ts'

/** How a command speaks to its operator: both languages in one line. */
export type Say = (text: Text) => void

export async function checkJournal({ db }: Platform, say: Say): Promise<boolean> {
  const { entries, faults } = await verifyJournal(db)
  for (const { stream, place, what } of faults) console.log(`${stream} #${place}: ${what}`)
  say({
    zh: `日志共 ${entries} 条，问题 ${faults.length} 处`,
    en: `The journal has ${entries} entries and ${faults.length} faults`,
  })
  return faults.length === 0
}

export async function checkFiles(platform: Platform, say: Say): Promise<boolean> {
  const { intact, faults } = await verifyFiles(platform)
  for (const { sha256, what, namedBy } of faults) {
    console.log(`${sha256} ${what}: ${namedBy.join(', ')}`)
  }
  say({
    zh: `文件 ${intact} 个完好，${faults.length} 个缺失或损坏`,
    en: `${intact} files are intact, ${faults.length} missing or damaged`,
  })
  return faults.length === 0
}

export function sayCounts({ tables, files, mails, createdAt }: Manifest, say: Say): void {
  for (const { name, rows } of tables) if (rows > 0) console.log(`${name.padEnd(20)} ${rows}`)
  const megabytes = (files.bytes / 1024 ** 2).toFixed(1)
  say({
    zh: `备份时间 ${createdAt}；文件 ${files.count} 个（${megabytes} MB），未发邮件 ${mails} 封`,
    en: `As of ${createdAt}; ${files.count} files (${megabytes} MB), ${mails} unsent mails`,
  })
}

/** One line a number; the numbers given on paper are one line together. */
export function registerLines(entries: RegisterEntry[]): string[] {
  const lines: string[] = []
  for (const [i, entry] of entries.entries()) {
    const { service, sequence, number, state, reason, reference, at } = entry
    const next = entries[i + 1]
    const goesOn = state === 'on-paper' && next?.state === state && next.sequence === sequence + 1
    if (goesOn && next.service === service) continue
    const ends = state === 'on-paper' ? `… ${number}` : number
    const why = [reference, reason].filter((part) => part !== null).join(' ')
    lines.push(`${service}  ${ends}  ${state}  ${at.toISOString()}  ${why}`)
  }
  return lines
}
