import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { openTorchCenter } from './accounts/torch-center.ts'
import { backup } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import type { Deps } from './deps.ts'
import { openJobs } from './jobs.ts'
import { openDeps } from './main.ts'
import { explainNumbers } from './numbers/explain.ts'
import { startSeries } from './numbers/series.ts'
import type { Platform } from './platform.ts'
import { loadWorkdays } from './reference/load-workdays.ts'
import { checkFiles, checkJournal, registerLines, type Say, sayCounts } from './reports.ts'

/** What the command was given, by the names in its usage. */
type Input = Record<string, string>

export type Command = {
  help: Text
  positionals: readonly string[]
  options: readonly string[]
  purpose: 'use' | 'begin'
  /** Answers whether all is well; a refusal is a DomainError. */
  run: (platform: Platform, input: Input, say: Say) => Promise<boolean>
}

const plain = { positionals: [], options: [], purpose: 'use' } as const

export const commands: Readonly<Record<string, Command>> = {
  backup: {
    ...plain,
    help: {
      zh: '把数据库、文件、未发邮件和密钥备份到一个文件，平台可以照常运行',
      en: 'Writes database, files, unsent mails and keys into one file, while the platform may run',
    },
    positionals: ['FILE'],
    async run(platform, { FILE = '' }, say) {
      const file = fileOf(FILE)
      sayCounts(await backup(platform, file), say)
      say({ zh: `已备份到 ${file}`, en: `The backup is ${file}` })
      return true
    },
  },
  restore: {
    ...plain,
    help: {
      zh: '把备份恢复到空的平台，并校验日志和文件',
      en: 'Brings a backup back into an empty platform and verifies journal and files',
    },
    positionals: ['FILE'],
    purpose: 'begin',
    async run(platform, { FILE = '' }, say) {
      const jobs = await openJobs(platform.connection, (error) => console.error(error.message))
      try {
        sayCounts(await restore({ ...platform, jobs }, fileOf(FILE)), say)
      } finally {
        await jobs.stop()
      }
      const journal = await checkJournal(platform, say)
      return (await checkFiles(platform, say)) && journal
    },
  },
  'verify-journal': {
    ...plain,
    help: {
      zh: '校验全部日志，报告被改动、删除或插入的记录',
      en: 'Verifies the whole journal and reports every entry that was changed, removed or put between',
    },
    run: (platform, _, say) => checkJournal(platform, say),
  },
  'verify-files': {
    ...plain,
    help: {
      zh: '校验每个登记在册的文件是否存在且完好',
      en: 'Verifies that every file on record is in the store and intact',
    },
    run: (platform, _, say) => checkFiles(platform, say),
  },
  'load-workdays': {
    ...plain,
    help: {
      zh: '导入国务院办公厅公布的整年工作日安排（CSV：day,workday）',
      en: 'Loads the official working days of whole years (CSV: day,workday)',
    },
    positionals: ['FILE.csv'],
    async run({ db }, { 'FILE.csv': path = '' }, say) {
      const years = await loadWorkdays(db, await readText(fileOf(path)))
      say({ zh: `已导入 ${years.join('、')} 年`, en: `Loaded ${years.join(', ')}` })
      return true
    },
  },
  'start-series': {
    ...plain,
    help: {
      zh: '登记机构本年已在纸质登记中发出 N 个编号，从 N+1 开始编号',
      en: 'Starts an office’s numbers of a year at N+1, after N numbers given on paper',
    },
    options: ['office', 'service', 'year', 'after'],
    async run(platform, { office = '', service = '', year = '', after = '' }, say) {
      const asked = { office, service, year: whole('year', year), after: whole('after', after) }
      const { first, last, next } = await withDeps(platform, (deps) => startSeries(deps, asked))
      say({
        zh: `${first} 至 ${last} 记为纸质编号，下一个编号是 ${next}`,
        en: `${first} to ${last} stand as given on paper; the next number is ${next}`,
      })
      return true
    },
  },
  'explain-numbers': {
    ...plain,
    help: {
      zh: '列出登记机构一年的编号登记簿，并说明每一处空号',
      en: 'Lists an office’s issue register of a year and explains every gap',
    },
    options: ['office', 'year'],
    async run({ db }, { office = '', year = '' }, say) {
      const found = await explainNumbers(db, { office, year: whole('year', year) })
      console.log(found.name)
      for (const line of registerLines(found.entries)) console.log(line)
      for (const { service, from, to, text } of found.unexplained) {
        const place = `${service} ${from === to ? from : `${from}–${to}`}`
        say({ zh: `${place}：${text.zh}`, en: `${place}: ${text.en}` })
      }
      const [entries, open] = [found.entries.length, found.unexplained.length]
      say({
        zh: `共 ${entries} 个编号，${open} 处无法说明`,
        en: `${entries} numbers, ${open} places unexplained`,
      })
      return open === 0
    },
  },
  'create-torch': {
    ...plain,
    help: {
      zh: '在新的正式平台上设立火炬中心，并邀请其第一位管理员',
      en: 'Founds the Torch Center of a new production platform and invites its first administrator',
    },
    options: ['email'],
    purpose: 'begin',
    async run(platform, { email = '' }, say) {
      const link = await withDeps(platform, (deps) => openTorchCenter(deps, { email }))
      say({ zh: '请把以下邀请链接交给管理员', en: 'Give this invitation to the administrator' })
      console.log(link)
      return true
    },
  },
}

async function withDeps<T>(
  { config, connection }: Platform,
  work: (deps: Deps) => Promise<T>,
): Promise<T> {
  const { deps, close } = await openDeps(config, connection)
  return work(deps).finally(close)
}

/** npm runs us in the package's folder; the operator meant the one they stand in. */
function fileOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new DomainError('invalid', { zh: `读不到文件 ${path}`, en: `${path} cannot be read` })
  }
}

function whole(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new DomainError('invalid', {
    zh: `--${name} 应为正整数，现为“${value}”`,
    en: `--${name} must be a whole number above 0, not "${value}"`,
  })
}
