// fontkit ships no types; this is the little of it that we use.
declare module 'fontkit' {
  type PathCommand = { command: string; args: number[] }
  type Glyph = { advanceWidth: number; path: { commands: PathCommand[] } }
  type Font = {
    unitsPerEm: number
    characterSet: number[]
    glyphForCodePoint(codePoint: number): Glyph
  }
  export function openSync(path: string): Font
}
