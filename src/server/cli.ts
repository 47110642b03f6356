import { parseArgs } from 'node:util'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { type Command, commands } from './commands.ts'
import { openPlatform } from './platform.ts'

class UsageError extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isUsage = error instanceof UsageError
  if (isUsage || error instanceof DomainError) console.error(`${error.text.zh}\n${error.text.en}`)
  else console.error(error)
  process.exitCode = isUsage ? 2 : 1
}

/** The exit code: 0 all is well, 1 something is not, 2 the command was not understood. */
async function main(words: string[]): Promise<number> {
  const [name = '', ...rest] = words
  if (name === '--help' || name === 'help') return showAll()
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    throw new UsageError({
      zh: `没有命令“${name}”；--help 列出全部命令`,
      en: `There is no command "${name}"; --help lists them all`,
    })
  }
  if (rest.includes('--help')) {
    show(name, command)
    return 0
  }
  return run(command, readInput(name, command, rest))
}

async function run(command: Command, input: Record<string, string>): Promise<number> {
  const platform = await openPlatform({
    env: process.env,
    purpose: command.purpose,
    log: ({ zh, en }) => console.error(`${zh} / ${en}`),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // What is under way is cut off and leaves nothing half done; a database started for it must not stay.
    process.once(signal, () => {
      const end = () => process.exit(130)
      platform.stop().then(end, end)
    })
  }
  try {
    const isWell = await command.run(platform, input, ({ zh, en }) => console.log(`${zh} / ${en}`))
    return isWell ? 0 : 1
  } finally {
    await platform.close()
  }
}

function readInput(name: string, command: Command, words: string[]): Record<string, string> {
  const options = Object.fromEntries(
    command.options.map((option) => [option, { type: 'string' as const }]),
  )
  const { values, positionals } = parse(name, command, { args: words, options })
  const given = Object.entries(values).filter((pair): pair is [string, string] => !!pair[1])
  const isWhole =
    positionals.length === command.positionals.length && given.length === command.options.length
  if (!isWhole) throw wrongUsage(name, command)
  return {
    ...Object.fromEntries(given),
    ...Object.fromEntries(command.positionals.map((place, i) => [place, positionals[i] ?? ''])),
  }
}

type Parsing = { args: string[]; options: Record<string, { type: 'string' }> }

function parse(name: string, command: Command, parsing: Parsing) {
  try {
    return parseArgs({ ...parsing, allowPositionals: true })
  } catch {
    throw wrongUsage(name, command)
  }
}

function wrongUsage(name: string, command: Command): UsageError {
  const usage = usageOf(name, command)
  return new UsageError({ zh: `用法：${usage}`, en: `Usage: ${usage}` })
}

function usageOf(name: string, { positionals, options }: Command): string {
  const words = [...positionals, ...options.map((option) => `--${option} ${option.toUpperCase()}`)]
  return ['npm run cli --', name, ...words].join(' ')
}

function showAll(): number {
  for (const [name, command] of Object.entries(commands)) show(name, command)
  return 0
}

function show(name: string, command: Command): void {
  console.log(`${usageOf(name, command)}\n  ${command.help.zh}\n  ${command.help.en}`)
}
