import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'

const faces = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
]

/** The font files that a certificate is drawn with (OFL; Noto Sans SC and Noto Serif SC). */
export const fontFiles: string[] = faces.map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face}`)),
)

/**
 * The characters of `text` that a certificate cannot show, each once, in order of appearance.
 * A line break is no character of the page and is never listed.
 */
export function undrawableCharacters(text: string): string[] {
  const refused = [...text].filter((character) => !isDrawable(character) && character !== '\n')
  return [...new Set(refused)]
}

/** Every code point that a certificate can show, for the published list of characters. */
export function drawableCodePoints(): ReadonlySet<number> {
  repertoire ??= loadRepertoire()
  return repertoire
}

function isDrawable(character: string): boolean {
  return drawableCodePoints().has(character.codePointAt(0) ?? 0)
}

let repertoire: ReadonlySet<number> | undefined

// Only what every face has counts, so that a name may stand in any line of the page.
function loadRepertoire(): ReadonlySet<number> {
  const sets = fontFiles.map((file) => new Set(openSync(file).characterSet))
  const everywhere = sets.reduce((left, right) => left.intersection(right))
  return new Set([...everywhere].filter((codePoint) => leavesInk(String.fromCodePoint(codePoint))))
}

// A font may map characters that draw nothing or steer the text; on a certificate they only mislead.
function leavesInk(character: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(character)
}
