/** The measurements of two things that ran in turns, so that a busy moment of the machine strikes both. */
export type Pair<T> = { a: T[]; b: T[] }

type Turn<T> = () => Promise<T>

/** A B A B …; the first turn of each warms up and is not counted. */
export async function alternate<T>(rounds: number, a: Turn<T>, b: Turn<T>): Promise<Pair<T>> {
  await a()
  await b()
  const measured: Pair<T> = { a: [], b: [] }
  for (let i = 0; i < rounds; i += 1) {
    measured.a.push(await a())
    measured.b.push(await b())
  }
  return measured
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50)
}

/** The smallest measurement that so many per cent of all do not exceed. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((x, y) => x - y)
  return sorted[Math.max(Math.ceil((sorted.length * percent) / 100) - 1, 0)] ?? Number.NaN
}
