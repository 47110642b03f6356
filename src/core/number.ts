/**
 * Fills a number pattern such as `{year:4}{region:4}{office:2}{sequence:6}`: the sequence padded with zeros,
 * every other part as it is. Throws when a part is missing or does not have the length that the pattern
 * gives it, and when the sequence has outgrown its places.
 */
export function fillNumber(
  pattern: string,
  parts: Record<string, string>,
  sequence: number,
): string {
  return pattern.replace(/\{(\w+)(?::(\d+))?\}/g, (_, name: string, digits?: string) => {
    const places = digits === undefined ? undefined : Number(digits)
    if (name === 'sequence') return padded(pattern, sequence, places)
    const value = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (value === undefined) throw new Error(`The number pattern ${pattern} lacks "${name}"`)
    // A short part filled up with zeros would be another office's or region's code.
    if (places !== undefined && value.length !== places)
      throw new Error(`"${value}" does not fill {${name}:${places}} of ${pattern}`)
    return value
  })
}

function padded(pattern: string, sequence: number, places = 0): string {
  const digits = String(sequence)
  if (places > 0 && digits.length > places)
    throw new Error(`Series ${pattern} is full at ${digits}`)
  return digits.padStart(places, '0')
}
