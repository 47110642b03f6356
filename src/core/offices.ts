import { areaPrefix, isInside } from './areas.ts'

/** An office that is open for a service; `topics` null takes every one. */
export type Office = {
  id: string
  name: string
  area: string
  topics: readonly string[] | null
}

/**
 * The office that the rules of place and topic name: the smallest area around the applicant's; of several for one
 * area the one that names the topic, then the older. `offices` come with the oldest first.
 */
export function rightOffice<O extends Office>(
  offices: readonly O[],
  { area, topic }: { area: string; topic: string | undefined },
): O | undefined {
  return offices
    .filter((office) => isInside(area, office.area) && takes(office, topic))
    .toSorted((one, other) => reach(other) - reach(one) || rank(other) - rank(one))
    .at(0)
}

/** A topic covers what lies below it: `TRF` takes `TRF.PATENT`. */
function takes({ topics }: Office, topic: string | undefined): boolean {
  if (topics === null) return true
  return topics.some((one) => topic === one || topic?.startsWith(`${one}.`))
}

function reach({ area }: Office): number {
  return areaPrefix(area).length
}

function rank({ topics }: Office): number {
  return topics === null ? 0 : 1
}
