import type { Choice } from '#core/choices.ts'
import type { Language } from '#core/text.ts'

/** Whether every word typed occurs in one of these texts, whatever its case and width. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const haystacks = texts.map(plain)
  return words.every((word) => haystacks.some((text) => text.includes(word)))
}

/** Everything by which a choice may be found: both languages, its code and its synonyms. */
export function wordsOf({ value, label, also }: Choice): string[] {
  return [label.zh, label.en, value, ...(also ?? [])]
}

export type TreeNode = {
  value: string
  title: string
  /** The way down to it, shown once it is chosen. */
  path: string
  words: string[]
  selectable: boolean
  children?: TreeNode[]
}

/** A code list as the nodes of a tree: only leaves may be chosen, and each is found by its branch too. */
export function treeNodes(
  choices: readonly Choice[],
  language: Language,
  above: { path: string; words: readonly string[] } = { path: '', words: [] },
): TreeNode[] {
  return choices.map((choice) => {
    const title = choice.label[language]
    const path = above.path ? `${above.path} / ${title}` : title
    const words = [...above.words, ...wordsOf(choice)]
    const node = { value: choice.value, title, path, words, selectable: !choice.children }
    if (!choice.children) return node
    return { ...node, children: treeNodes(choice.children, language, { path, words }) }
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
