/**
 * One value, one text: RFC 8785 (sorted keys, no whitespace) for strings, integers, booleans, null,
 * arrays and plain objects. Throws a TypeError naming the place of anything else: a fraction belongs
 * into a decimal string, and a silent `undefined` would sign less than was meant.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, place)
  if (typeof value === 'number') return writeInteger(value, place)
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, index) => write(item, `${place}[${index}]`))
    return `[${items.join(',')}]`
  }
  if (isPlainObject(value)) {
    // The default order of sort() is by UTF-16 code units, which is what RFC 8785 asks.
    const members = Object.keys(value)
      .sort()
      .map((key) => `${writeString(key, place)}:${write(value[key], `${place}.${key}`)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`${place}: ${typeof value} has no place in a signed record`)
}

function writeString(text: string, place: string): string {
  if (!text.isWellFormed()) throw new TypeError(`${place}: half a character (lone surrogate)`)
  return JSON.stringify(text)
}

function writeInteger(value: number, place: string): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${place}: ${value} is no safe integer`)
  return JSON.stringify(value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
