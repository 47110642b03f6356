/** What one uploaded table may cost. More rows than that are sent in parts. */
export const importLimits = {
  rows: 20_000,
  bytes: 30 * 1024 ** 2,
  seconds: 90,
  /** Of the worker that reads it; a table of 20,000 contracts needs a third. */
  memoryMegabytes: 768,
}

export type ImportLimits = typeof importLimits

/** So many lines may stand above the titles: a heading, who filled it in, a remark. */
export const linesAbove = 20
