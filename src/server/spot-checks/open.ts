import { z } from 'zod'
import { type Actor, isSupervisor } from '#core/access.ts'
import { isInside } from '#core/areas.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { perMilleOf, type StrataBy, spotCheckKeys } from '#core/spot-check.ts'
import { cancellingForm, openingForm } from '#core/spot-check-forms.ts'
import { services } from '#services/index.ts'
import type { Rests } from '../db/spot-check-tables.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { findPolicy } from '../reference/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { changeCheck, insertCheck } from './store.ts'

type Opening = {
  service: string
  year: string
  area?: string | undefined
  percent?: string | undefined
  strata: string
}

// Drawn is from the public register: a service without one has nothing to draw from.
const form = () =>
  openingForm(
    services
      .filter(({ register }) => register !== undefined)
      .map(({ id, title }) => ({ value: id, label: title })),
  )
const ratioPolicy = z.object({ percent: z.number() })

/** An authority opens a spot check of the entries of a service and year in its area or a part of it. */
export async function openSpotCheck(
  deps: Deps,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: Opening },
): Promise<string> {
  requireSupervisor(actor)
  const { service, year, percent, strata, area: part } = readForm(form(), asked)
  const area = part ?? actor.organisation.area
  if (!isInside(area, actor.organisation.area)) throw invalidField('area', outside)
  const ratio = await ratioOf(deps, tx, { service, area, percent })
  const at = deps.clock.now()
  const id = await insertCheck(tx, {
    service,
    authority_id: actor.organisation.id,
    area,
    year: Number(year),
    strata: strata as StrataBy,
    per_mille: ratio.perMille,
    ratio_policy: ratio.rests,
    opened_by: actor.name,
    opened_at: at,
  })
  const detail = { check: id, service, year: Number(year), area, perMille: ratio.perMille, strata }
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor: { userId: actor.userId, name: actor.name },
    act: 'spot-check:open',
    detail,
    at,
  })
  return id
}

/** Cancels a check before its draw. It stays where it is, with the reason. */
export async function cancelSpotCheck(
  deps: Deps,
  tx: Tx,
  { reason: given, ...asked }: Asked & { reason: string },
): Promise<void> {
  const act = 'spot-check:cancel'
  const check = await holdCheck(tx, asked, { act, from: ['open', 'frozen', 'entered'] })
  const { reason } = readForm(cancellingForm, { reason: given })
  const at = deps.clock.now()
  const { actor } = asked
  await changeCheck(tx, check.id, {
    state: 'cancelled',
    cancelled_by: actor.name,
    cancelled_at: at,
    reason,
  })
  await writeJournal(tx, {
    organisationId: check.authority_id,
    actor,
    act,
    detail: { check: check.id, from: check.state, reason },
    at,
  })
}

function requireSupervisor({ organisation }: Actor): void {
  if (isSupervisor(organisation.kind)) return
  throw new DomainError('not-allowed', {
    zh: '抽查由科技管理部门发起',
    en: 'Spot checks are opened by science authorities',
  })
}

type Ratio = { service: string; area: string; percent: string | undefined }

async function ratioOf(
  { clock }: Deps,
  tx: Tx,
  { service, area, percent }: Ratio,
): Promise<{ perMille: number; rests: Rests | null }> {
  const given = percent === undefined ? undefined : perMilleOf(percent)
  if (given !== undefined) return { perMille: given, rests: null }
  const policy = await findPolicy(tx, {
    service,
    key: spotCheckKeys.ratio,
    area,
    on: clock.today(),
  })
  if (!policy) throw invalidField('percent', noRatio)
  const perMille = perMilleOf(String(ratioPolicy.parse(policy.value).percent))
  if (perMille === undefined) throw new Error(`policy "${policy.key}": no share of 0.1 to 100 %`)
  return { perMille, rests: { ground: policy.ground, cite: policy.cite } }
}

const outside = {
  zh: '只能抽查本单位辖区内的企业，请另选地区',
  en: 'Only your own area or a part of it can be checked; choose another one',
}
const noRatio = {
  zh: '这个事项没有设定抽查比例，请填写',
  en: 'This service has no share set; please fill it in',
}
