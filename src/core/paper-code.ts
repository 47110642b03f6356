/** Crockford’s 32 signs: no I, L, O or U, so that what is typed from a sheet is not misread. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

// A prime just under 32²: changing one sign, or swapping two neighbours, always changes the remainder.
const modulus = 1021n

/** Ten signs for 40 random bits (five bytes): eight for the value, two that find a slip of the hand. */
export function paperCode(random: Uint8Array): string {
  if (random.length !== 5) throw new RangeError('A code is made from five bytes')
  const value = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return write(value, length) + write(value % modulus, 2)
}

/**
 * The code that was typed or scanned: spaces, hyphens and lower case are forgiven, and O for 0, I or L for 1.
 * Undefined when it can be none: another length, a sign that is never used, or signs that do not fit together.
 */
export function readPaperCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== length + 2 || [...code].some((sign) => !signs.includes(sign)))
    return undefined
  const fits = read(code.slice(0, length)) % modulus === read(code.slice(length))
  return fits ? code : undefined
}

/** `K7M29-QXD4T`, as it stands under the bars. */
export function shownPaperCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

function write(value: bigint, places: number): string {
  return Array.from({ length: places }, (_, i) =>
    signs.charAt(Number((value >> BigInt(5 * (places - 1 - i))) & 31n)),
  ).join('')
}

function read(text: string): bigint {
  return [...text].reduce((sum, sign) => sum * 32n + BigInt(signs.indexOf(sign)), 0n)
}
