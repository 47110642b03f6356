import { randomInt } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, so that a code read from paper has one spelling.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** A code of 16 characters (80 random bits) under which one objection is followed; nobody can guess one. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** As it is read out and copied: `7K2M-0Q4R-…`. */
export function groupCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** What somebody typed, as it is kept; undefined when it cannot be one. Case, blanks and hyphens do not matter. */
export function readCode(typed: string): string | undefined {
  const read = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const fits = read.length === length && [...read].every((one) => alphabet.includes(one))
  return fits ? read : undefined
}
