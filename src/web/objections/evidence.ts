import { type FileKind, fileKinds } from '#core/file-kinds.ts'
import { evidenceKinds, evidenceLimits } from '#core/objection-forms.ts'
import type { Text } from '#core/text.ts'
import { saySize } from '#web/files/kinds.ts'

type Chosen = Pick<File, 'name' | 'size'>

/** Why these files cannot be sent, before anything is sent; undefined when they can. The server looks inside them. */
export function evidenceProblem(files: readonly Chosen[]): Text | undefined {
  const { files: most, bytes, allBytes } = evidenceLimits
  if (files.length === 0) return missing
  if (files.length > most) {
    return {
      zh: `最多 ${most} 个文件，请移除 ${files.length - most} 个`,
      en: `At most ${most} files; remove ${files.length - most}`,
    }
  }
  const wrong = files.map(problemOf).find((problem) => problem !== undefined)
  if (wrong) return wrong
  const all = files.reduce((sum, { size }) => sum + size, 0)
  if (all <= allBytes) return undefined
  return {
    zh: `文件合计 ${saySize(all)}，超过 ${saySize(allBytes)}，请压缩或者挑选`,
    en: `Together ${saySize(all)}, over ${saySize(allBytes)}; compress or choose among them`,
  }

  function problemOf({ name, size }: Chosen): Text | undefined {
    if (endsOtherwise(name)) {
      return {
        zh: `“${name}”不是可以提交的类型，请换成 PDF、图片或者 Word 文档`,
        en: `“${name}” is of a kind that is not taken; use a PDF, a picture or a Word document`,
      }
    }
    if (size === 0) return { zh: `“${name}”是空的`, en: `“${name}” is empty` }
    if (size <= bytes) return undefined
    return {
      zh: `“${name}”有 ${saySize(size)}，超过每个 ${saySize(bytes)} 的上限`,
      en: `“${name}” has ${saySize(size)}, over the ${saySize(bytes)} that each may have`,
    }
  }
}

/** An ending that no kind of file uses says nothing; what is inside, the server sees. */
function endsOtherwise(name: string): boolean {
  const [, ending] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? []
  const isOf = (kind: FileKind) => fileKinds[kind].extensions.some((one) => one === ending)
  return kindNames.some(isOf) && !evidenceKinds.some(isOf)
}

const kindNames = Object.keys(fileKinds) as FileKind[]

const missing = {
  zh: '请至少选择一个证据文件；没有证据的异议无法核实',
  en: 'Choose one file of evidence at least; without any nothing can be verified',
}
