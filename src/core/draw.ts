import { canonicalJson } from './canonical-json.ts'
import { hexOf, inPortions } from './sha256.ts'

/** Who may be drawn: a key that is theirs alone, and the stratum in which they are drawn. */
export type Candidate = { key: string; stratum: string }
type Exclusion = { key: string; reason: string }
export type Drawn = { key: string; stratum: string }

/** Everything that is fixed before the public value is known. One hash covers all of it. */
export type Frozen = {
  perMille: number
  candidates: readonly Candidate[]
  exclusions: readonly Exclusion[]
  /** SHA-256 of the list of inspectors, which itself is not published. */
  inspectorsSha256: string
}

/** The canonical text of what is frozen: candidates and exclusions by their keys, whatever their order was. */
export function frozenText({ perMille, candidates, exclusions, inspectorsSha256 }: Frozen): string {
  return canonicalJson({
    perMille,
    candidates: byKey(candidates).map(({ key, stratum }) => ({ key, stratum })),
    exclusions: byKey(exclusions).map(({ key, reason }) => ({ key, reason })),
    inspectorsSha256,
  })
}

/** SHA-256 of the secret, published before the public value exists. All hashes are hexadecimal. */
export function commitmentOf(secret: string): Promise<string> {
  return hexOf(secret)
}

type Sources = { secret: string; publicValue: string; frozenSha256: string }

/** The seed: nobody who knows the secret knows the public value in time, and nobody else knows the secret. */
export function seedOf({ secret, publicValue, frozenSha256 }: Sources): Promise<string> {
  return hexOf(canonicalJson([secret, publicValue, frozenSha256]))
}

/** How many of a stratum are drawn: the ratio of its size, rounded up, at least one of those that are there. */
export function quota(size: number, perMille: number): number {
  if (!Number.isInteger(perMille) || perMille < 1 || perMille > 1000) {
    throw new RangeError(`Not a ratio per mille: ${perMille}`)
  }
  return Math.floor((size * perMille + 999) / 1000)
}

/**
 * The draw: each candidate has the rank SHA-256(seed + key), and the lowest ranks of each stratum are drawn.
 * In the order of the strata, and inside one in the order of the ranks. Excluded ones are left out beforehand.
 */
export async function draw(frozen: Omit<Frozen, 'inspectorsSha256'>, seed: string) {
  const excluded = new Set(frozen.exclusions.map(({ key }) => key))
  const eligible = frozen.candidates.filter(({ key }) => !excluded.has(key))
  const ranks = await inPortions(eligible, ({ key }) => hexOf(seed + key))
  const ranked = eligible.map((candidate, at) => ({ ...candidate, rank: ranks[at] ?? '' }))
  const strata = byStratum(ranked)
  return [...strata.keys()].toSorted(byCodeUnits).flatMap((stratum): Drawn[] => {
    const members = (strata.get(stratum) ?? []).toSorted((one, other) =>
      byCodeUnits(one.rank, other.rank),
    )
    return members
      .slice(0, quota(members.length, frozen.perMille))
      .map(({ key }) => ({ key, stratum }))
  })
}

/** How large each stratum is without the excluded ones, and how many of it will be drawn. */
export function strataOf({ candidates, exclusions, perMille }: Omit<Frozen, 'inspectorsSha256'>) {
  const excluded = new Set(exclusions.map(({ key }) => key))
  const eligible = candidates.filter(({ key }) => !excluded.has(key))
  return [...byStratum(eligible)]
    .map(([stratum, { length: size }]) => ({ stratum, size, drawn: quota(size, perMille) }))
    .toSorted((one, other) => byCodeUnits(one.stratum, other.stratum))
}

// The order must be the same in every browser and on every server, so no language may have a say in it.
export function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

// Map.groupBy is too young for the browsers of some offices.
function byStratum<T extends { stratum: string }>(all: readonly T[]): Map<string, T[]> {
  const strata = new Map<string, T[]>()
  for (const one of all) {
    const members = strata.get(one.stratum)
    if (members) members.push(one)
    else strata.set(one.stratum, [one])
  }
  return strata
}

function byKey<T extends { key: string }>(all: readonly T[]): T[] {
  const sorted = all.toSorted((one, other) => byCodeUnits(one.key, other.key))
  const twice = sorted.find(({ key }, at) => key === sorted[at + 1]?.key)
  if (twice) throw new RangeError(`Twice in the list: ${twice.key}`)
  return sorted
}
