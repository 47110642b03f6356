import type { PublicSpotCheck, PublicSpotCheckItem } from '#api/spot-check-public.ts'
import { notFound } from '#core/errors.ts'
import { frozenShape, type PublishedDraw } from '#core/redraw.ts'
import type { Db } from '../db/tables.ts'
import { listAreaNames } from '../reference/actions.ts'
import { countItems, listItems } from './item-store.ts'
import { type Check, getCheck, getList } from './store.ts'
import { viewDraw, viewRow } from './view.ts'

/** Everybody may read a check from the moment its candidates are frozen; before, there is none to be seen. */
async function getFrozen(db: Db, id: string): Promise<Check> {
  const check = await getCheck(db, id)
  if (check.frozen_at === null) throw notFound()
  return check
}

export async function viewPublic(db: Db, id: string): Promise<PublicSpotCheck> {
  const check = await getFrozen(db, id)
  const counts = await countItems(db, id, check.source_on ?? '9999-12-31')
  const { drawn, requested, handedIn, inspected, ended } = counts
  const eligible = (check.strata_sizes ?? []).reduce((sum, { size }) => sum + size, 0)
  return {
    ...viewRow(check),
    ...viewDraw(check, await listAreaNames(db)),
    excluded: (check.candidates ?? 0) - eligible,
    drawn: drawn + requested + handedIn + inspected + ended,
  }
}

type Page = { after: string | undefined; limit: number }

/** Who was drawn. What was found is told of all of them together, and never why. */
export async function listPublicItems(db: Db, id: string, page: Page) {
  const { state } = await getFrozen(db, id)
  const rows = await listItems(db, id, page)
  return rows.map(
    ({ place, number, name, area_name, result }): PublicSpotCheckItem => ({
      place,
      number,
      name,
      areaName: area_name,
      result: state === 'published' ? result : null,
    }),
  )
}

/** The frozen list, byte for byte as it was hashed. */
export async function getFrozenText(db: Db, id: string): Promise<string> {
  return getList(db, (await getFrozen(db, id)).id)
}

/** Everything that is needed to draw again; there is nothing of it before the draw. */
export async function getDrawFile(db: Db, id: string): Promise<PublishedDraw> {
  const check = await getFrozen(db, id)
  const { frozen_sha256, commitment, source, source_on, public_value, secret, seed } = check
  if (!check.drawn_at || !frozen_sha256 || !commitment || !source || !source_on) throw notFound()
  if (public_value === null || secret === null || seed === null) throw notFound()
  const drawn = await listItems(db, id, { after: undefined, limit: 1_000_000 })
  return {
    format: 'torchway-draw-1',
    id: check.id,
    service: check.service,
    area: check.area,
    year: check.year,
    frozen: frozenShape.parse(JSON.parse(await getList(db, id))),
    frozenSha256: frozen_sha256,
    commitment,
    source,
    sourceOn: source_on,
    publicValue: public_value,
    secret,
    seed,
    drawn: drawn.map(({ number, stratum }) => ({ key: number, stratum })),
  }
}
