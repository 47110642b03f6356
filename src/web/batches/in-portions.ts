type Portion = { collected: number; left: number }

type Course = {
  /** Does the next portion. */
  next: () => Promise<Portion>
  /** Asked before every portion; `false` stops. */
  goesOn: () => boolean
  /** Told after every portion how much was done so far and is left. */
  tell: (done: Portion) => void
}

/** Portion after portion until nothing is left, nothing moves any more, or somebody stops it. */
export async function inPortions({ next, goesOn, tell }: Course): Promise<void> {
  let collected = 0
  while (goesOn()) {
    const portion = await next()
    collected += portion.collected
    tell({ collected, left: portion.left })
    if (portion.left === 0 || portion.collected === 0) return
  }
}
