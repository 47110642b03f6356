import type { SpotCheckDraw, SpotCheckRow, SpotCheckView } from '#api/spot-checks.ts'
import type { Actor } from '#core/access.ts'
import { labelOf } from '#core/choices.ts'
import { partsOf, percentOf } from '#core/spot-check.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listAreaNames } from '../reference/actions.ts'
import { isOwn, requireReader } from './access.ts'
import { countItems } from './item-store.ts'
import { countPopulation } from './population-store.ts'
import { type Check, getCheck } from './store.ts'

export function viewRow(check: Check): SpotCheckRow {
  return {
    id: check.id,
    service: check.service,
    authority: { id: check.authority_id, name: check.authority_name },
    area: check.area,
    areaName: check.area_name,
    year: check.year,
    percent: percentOf(check.per_mille),
    strata: check.strata,
    state: check.state,
    openedAt: check.opened_at.toISOString(),
    frozenAt: check.frozen_at?.toISOString() ?? null,
    drawnAt: check.drawn_at?.toISOString() ?? null,
    publishedAt: check.published_at?.toISOString() ?? null,
  }
}

/** What everybody may know of the draw. Until it took place, neither the secret nor what one officer typed. */
export function viewDraw(check: Check, areaNames: ReadonlyMap<string, string>): SpotCheckDraw {
  const isDrawn = check.drawn_at !== null
  const routes = getService(check.service).routes ?? []
  return {
    candidates: check.candidates,
    strataSizes: (check.strata_sizes ?? []).map(({ stratum, size, drawn }) => {
      const { area, route } = partsOf(stratum)
      const areaName = area ? (areaNames.get(area) ?? area) : null
      const way = route === undefined ? null : labelOf(routes, route)
      return { stratum, areaName, route: way, size, drawn }
    }),
    frozenSha256: check.frozen_sha256,
    commitment: check.commitment,
    source: check.source,
    sourceOn: check.source_on,
    publicValue: isDrawn ? check.public_value : null,
    secret: isDrawn ? check.secret : null,
    seed: isDrawn ? check.seed : null,
    reason: check.reason,
    cancelledAt: check.cancelled_at?.toISOString() ?? null,
  }
}

/** One check as the caller sees it, and what they may do with it now. */
export async function viewCheck(
  deps: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<SpotCheckView> {
  const check = await getCheck(tx, id)
  requireReader(actor, check)
  const today = deps.clock.today()
  const counts = await countItems(tx, id, today)
  const isOpen = check.state === 'open'
  return {
    ...viewRow(check),
    ...viewDraw(check, await listAreaNames(tx)),
    version: check.version,
    ratioRests: check.ratio_policy,
    population: isOpen ? await countPopulation(tx, { ...check, on: today }) : null,
    exclusions: check.exclusions,
    inspectors: check.inspectors.map(({ name, employer, employerCode, account }) => ({
      name,
      employer,
      employerCode,
      account,
    })),
    openedBy: check.opened_by,
    frozenBy: check.frozen_by,
    enteredBy: check.entered_by,
    confirmedBy: check.confirmed_by,
    materials: check.materials,
    workdays: check.days?.workdays ?? null,
    daysRest: check.days?.rests ?? null,
    counts,
    allowed: allowedActs(check, { actor, today, counts }),
  }
}

type Seen = { actor: Actor; today: string; counts: SpotCheckView['counts'] }

function allowedActs(check: Check, { actor, today, counts }: Seen): SpotCheckView['allowed'] {
  if (!isOwn(actor, check)) return []
  const isFirst = check.entered_by_id === actor.userId
  switch (check.state) {
    case 'open':
      return ['exclude', 'inspectors', 'freeze', 'cancel']
    case 'frozen':
      return [...(today >= (check.source_on ?? '') ? (['value'] as const) : []), 'cancel']
    case 'entered':
      return [isFirst ? 'value' : 'confirm', 'cancel']
    case 'drawn':
      return afterDraw(counts)
    default:
      return []
  }
}

function afterDraw({ drawn, requested, handedIn }: Seen['counts']): SpotCheckView['allowed'] {
  if (drawn + requested + handedIn === 0) return ['publish']
  return [
    ...(drawn > 0 ? (['request'] as const) : []),
    ...(requested > 0 ? (['remind'] as const) : []),
  ]
}
