import type { Verdict, Verdicts } from '#core/checklist.ts'

/** What one officer answered here and what another answered meanwhile, for the points where they differ. */
export type Clash = { id: string; mine: Verdict | undefined; theirs: Verdict | undefined }

/**
 * Puts the answers given here onto another officer's newer ones. A point that both answered differently is a
 * clash: theirs stands until the reader chooses.
 */
export function mergeVerdicts(by: { base: Verdicts; mine: Verdicts; theirs: Verdicts }): {
  verdicts: Verdicts
  clashes: Clash[]
} {
  const { base, mine, theirs } = by
  const verdicts = { ...theirs }
  const clashes: Clash[] = []
  for (const id of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (isSame(mine[id], base[id]) || isSame(mine[id], theirs[id])) continue
    if (isSame(theirs[id], base[id])) put(verdicts, id, mine[id])
    else clashes.push({ id, mine: mine[id], theirs: theirs[id] })
  }
  return { verdicts, clashes }
}

export function put(verdicts: Verdicts, id: string, verdict: Verdict | undefined): void {
  if (verdict) verdicts[id] = verdict
  else delete verdicts[id]
}

function isSame(one: Verdict | undefined, other: Verdict | undefined): boolean {
  return one?.met === other?.met && (one?.note ?? '').trim() === (other?.note ?? '').trim()
}
