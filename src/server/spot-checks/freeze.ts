import { randomBytes } from 'node:crypto'
import { type Candidate, commitmentOf, type Frozen, frozenText, strataOf } from '#core/draw.ts'
import { inspectorsHash, isRecused } from '#core/draw-inspectors.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { hexOf } from '#core/sha256.ts'
import { stratumOf } from '#core/spot-check.ts'
import { freezingForm } from '#core/spot-check-forms.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { type Entry, listPopulation, readAnswersOf } from './population-store.ts'
import { requirePrepared } from './prepare.ts'
import { recusedBy } from './recused.ts'
import { type Check, changeCheck, insertList, insertSecret } from './store.ts'

type Source = { source: string; sourceOn: string }

/**
 * Fixes whom the draw may hit and by which public value, and publishes the hash of the list and the commitment to a
 * secret. From here on nobody can turn the draw: the list is fixed, the secret unknown, the value still to come.
 */
export async function freezeSpotCheck(
  deps: Deps,
  tx: Tx,
  { source: given, ...asked }: Asked & { source: Source },
): Promise<void> {
  const act = 'spot-check:freeze'
  const check = await holdCheck(tx, asked, { act, from: ['open'] })
  const { source, sourceOn } = readForm(freezingForm, given)
  const today = deps.clock.today()
  if (sourceOn <= today) throw invalidField('sourceOn', tooEarly)
  const entries = await listPopulation(tx, { ...check, on: today })
  const frozen = await frozenOf(tx, check, entries)
  requirePrepared(check.inspectors, entries.length - frozen.exclusions.length)
  requireSomebodyFor(check, entries, frozen)
  const text = frozenText(frozen)
  const secret = randomBytes(32).toString('hex')
  const [frozenSha256, commitment] = [await hexOf(text), await commitmentOf(secret)]
  const at = deps.clock.now()
  await insertList(tx, check.id, text)
  await insertSecret(tx, check.id, secret)
  await changeCheck(tx, check.id, {
    state: 'frozen',
    frozen_sha256: frozenSha256,
    commitment,
    candidates: frozen.candidates.length,
    strata_sizes: strataOf(frozen),
    source,
    source_on: sourceOn,
    frozen_by: asked.actor.name,
    frozen_at: at,
  })
  const detail = { check: check.id, frozenSha256, commitment, source, sourceOn }
  const { actor } = asked
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
}

async function frozenOf(tx: Tx, check: Check, entries: readonly Entry[]): Promise<Frozen> {
  const routes = await routesOf(tx, check, entries)
  const candidates = entries.map(
    ({ number, area, case_id }): Candidate => ({
      key: number,
      stratum: stratumOf(check.strata, { area, route: routes.get(case_id) }),
    }),
  )
  const present = new Set(candidates.map(({ key }) => key))
  return {
    perMille: check.per_mille,
    candidates,
    // Whoever was excluded and has lost the entry since is no candidate any more.
    exclusions: check.exclusions
      .filter(({ number }) => present.has(number))
      .map(({ number, reason }) => ({ key: number, reason })),
    inspectorsSha256: await inspectorsHash(check.inspectors),
  }
}

async function routesOf(tx: Tx, check: Check, entries: readonly Entry[]) {
  const { routeOf } = getService(check.service)
  if (check.strata !== 'county-route' || !routeOf) return new Map<string, string | undefined>()
  return readAnswersOf(
    tx,
    entries.map(({ case_id }) => case_id),
    routeOf,
  )
}

/** After the draw it would be too late to look for somebody who need not stand aside. */
function requireSomebodyFor(check: Check, entries: readonly Entry[], frozen: Frozen): void {
  const excluded = new Set(frozen.exclusions.map(({ key }) => key))
  const without = entries.find(
    (entry) =>
      !excluded.has(entry.number) &&
      check.inspectors.every((inspector) =>
        isRecused(inspector, { key: entry.number, recused: recusedBy(entry) }),
      ),
  )
  if (!without) return
  throw new DomainError('conflict', {
    zh: `如果抽中“${without.name}”，全部抽查人员都要回避（与企业或者其审查机构同一单位）。请增加其他单位的抽查人员，再固定名单`,
    en: `If “${without.name}” were drawn, every inspector would have to stand aside, working for it or for its reviewer. Name inspectors from elsewhere, then freeze`,
  })
}

const tooEarly = {
  zh: '必须是今天之后的日期：固定名单时，任何人都不能已经知道这个数值',
  en: 'A day after today: when the list is frozen, nobody may know the value yet',
}
