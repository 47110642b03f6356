import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '#core/canonical-json.ts'

// Crockford's base 32: no I, L, O or U, so that a code read from paper has one spelling.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The 8 characters (40 bits of HMAC-SHA-256) that stop a stranger from walking through numbers. */
export function checkCode(secret: string, ...parts: string[]): string {
  const mac = createHmac('sha256', secret).update(canonicalJson(parts)).digest()
  return Array.from({ length: 8 }, (_, i) => alphabet[fiveBits(mac, i * 5)]).join('')
}

function fiveBits(bytes: Buffer, offset: number): number {
  const window = bytes.readUInt16BE(offset >> 3)
  return (window >> (11 - (offset & 7))) & 31
}

/** Whether a typed code is `code`: case, spaces, hyphens and the usual misreadings do not matter. */
export function isCheckCode(typed: string, code: string): boolean {
  const read = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const left = Buffer.from(read)
  const right = Buffer.from(code)
  return left.length === right.length && timingSafeEqual(left, right)
}
