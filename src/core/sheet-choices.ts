import { type Choice, choicePath, leafValues } from './choices.ts'
import type { Text } from './text.ts'

type Named = { value: string; leaf: boolean; path: string }

const named = new WeakMap<readonly Choice[], Map<string, Named[]>>()

/** The entry that these words mean: its value, or why they mean none or several. */
export function readChoice(
  words: string,
  choices: readonly Choice[],
): { value: string } | { problem: Text } {
  const index = named.get(choices) ?? indexChoices(choices)
  const found = index.get(plainWord(words)) ?? []
  const leaves = found.filter(({ leaf }) => leaf)
  const [only, ...others] = leaves
  if (only && others.length === 0) return { value: only.value }
  if (only) return { problem: ambiguous(leaves.map(({ path }) => path)) }
  const [branch] = found
  return { problem: branch ? notALeaf(branch, choices) : notInList(choices) }
}

/** Every entry by its code, its labels in both languages, its synonyms and the way down to it. */
function indexChoices(choices: readonly Choice[]): Map<string, Named[]> {
  const index = new Map<string, Named[]>()
  const walk = (list: readonly Choice[], above: { zh: string; en: string }) => {
    for (const { value, label, also = [], children } of list) {
      const path = { zh: `${above.zh}/${label.zh}`, en: `${above.en}/${label.en}` }
      const entry = { value, leaf: !children, path: path.zh.slice(1).replaceAll('/', ' / ') }
      for (const word of new Set(
        [value, label.zh, label.en, path.zh.slice(1), path.en.slice(1), ...also].map(plainWord),
      )) {
        index.set(word, [...(index.get(word) ?? []), entry])
      }
      walk(children ?? [], path)
    }
  }
  walk(choices, { zh: '', en: '' })
  // A code is nobody's synonym: what is a code means that entry alone.
  for (const value of leafValues(choices)) {
    const own = index.get(plainWord(value))?.filter((entry) => entry.value === value)
    if (own) index.set(plainWord(value), own)
  }
  named.set(choices, index)
  return index
}

/** Words as they are compared: without case, width and blanks. */
export function plainWord(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[>\\|]/g, '/')
}

export function ambiguous(paths: readonly string[]): Text {
  const some = paths.slice(0, 3).join('、')
  return {
    zh: `有 ${paths.length} 项都叫这个名称，请写全或者填代码，例如：${some}`,
    en: `${paths.length} entries have this name; write the whole path or the code`,
  }
}

function notALeaf({ value, path }: Named, choices: readonly Choice[]): Text {
  const below = choicePath(choices, value).at(-1)?.children?.[0]
  return {
    zh: `“${path}”下面还要细分，请填到最末一级${below ? `，例如：${path} / ${below.label.zh}` : ''}`,
    en: 'This entry has others below it; choose one of those',
  }
}

function notInList(choices: readonly Choice[]): Text {
  const [first] = leafValues(choices)
  const example = first === undefined ? undefined : choicePath(choices, first)
  return {
    zh: `不在选项之中，请按模板的“选项”表填写${example ? `，例如：${example.map(({ label }) => label.zh).join(' / ')}` : ''}`,
    en: 'Not in the list; use an entry of the sheet of choices in the template',
  }
}
