import { canonicalJson } from './canonical-json.ts'
import { byCodeUnits } from './draw.ts'
import { hexOf, inPortions } from './sha256.ts'

/** Whoever may inspect, and every name, code or id of whom they work for. */
export type Inspector = { key: string; employers: readonly string[] }

/** What is to be inspected, and every name, code or id of those whose people may not inspect it. */
export type Post = { key: string; recused: readonly string[] }

/** SHA-256 of the list of inspectors, whatever its order: published before the draw in place of the list. */
export function inspectorsHash(inspectors: readonly Inspector[]): Promise<string> {
  const sorted = inspectors
    .toSorted((one, other) => byCodeUnits(one.key, other.key))
    .map(({ key, employers }) => ({ key, employers: employers.toSorted(byCodeUnits) }))
  return hexOf(canonicalJson(sorted))
}

/** Whether whom the inspector works for is one of those whose people may not inspect this. */
export function isRecused({ employers }: Inspector, { recused }: Post): boolean {
  const barred = new Set(recused.map(plainName))
  return employers.map(plainName).some((name) => name !== '' && barred.has(name))
}

/**
 * An inspector for each post, in the order of the posts: among those who need not stand aside the one with the
 * fewest so far, and of these the lowest SHA-256 of seed, post and inspector. Undefined where all must stand aside.
 */
export async function drawInspectors(
  { posts, inspectors }: { posts: readonly Post[]; inspectors: readonly Inspector[] },
  seed: string,
): Promise<{ post: string; inspector: string | undefined }[]> {
  const load = new Map(inspectors.map(({ key }) => [key, 0]))
  const ranks = await inPortions(posts, (post) =>
    Promise.all(inspectors.map(({ key }) => hexOf(canonicalJson([seed, post.key, key])))),
  )
  return posts.map((post, place) => {
    const [chosen] = inspectors
      .map((inspector, at) => ({ ...inspector, rank: ranks[place]?.[at] ?? '' }))
      .filter((inspector) => !isRecused(inspector, post))
      .toSorted(
        (one, other) =>
          (load.get(one.key) ?? 0) - (load.get(other.key) ?? 0) ||
          byCodeUnits(one.rank, other.rank),
      )
    if (chosen) load.set(chosen.key, (load.get(chosen.key) ?? 0) + 1)
    return { post: post.key, inspector: chosen?.key }
  })
}

// Full-width brackets, spaces and small letters do not make another employer.
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
