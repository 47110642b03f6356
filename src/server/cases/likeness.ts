import { chineseDay } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { failingTitle, type Lifecycle, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { type Alike, findOpenCases, listAlike, listHashes, lockKeys } from './likeness-store.ts'
import type { Case } from './store.ts'

type Of = { service: Service; found: Case; answers: Answers }

/** Another case that a refusal names in its details. */
export type OtherCase = { id: string; reference: string }

/** The keys by which these answers are known again; none in a service that does not ask. */
export async function likenessOf(tx: Tx, { service, found, answers }: Of): Promise<string[]> {
  if (!service.likeness) return []
  const hashes = await listHashes(tx, found.id)
  const keys = service.likeness({
    applicantCode: found.applicant_code,
    answers,
    hashesOf: (field) => idsIn(answers[field]).flatMap((id) => hashes.get(id) ?? []),
  })
  return [...new Set(keys)]
}

/** The keys of what an officer looks at: of a registered case those of the amendment as well. */
export async function keysShown(
  tx: Tx,
  { service, found }: { service: Service; found: Case },
): Promise<string[]> {
  if (!found.number || !found.submitted) return found.likeness
  const amended = await likenessOf(tx, { service, found, answers: found.submitted })
  return [...new Set([...found.likeness, ...amended])]
}

/** Whether the certificate of such a case still stands. */
export function isRegistered(lifecycle: Lifecycle, { number, state }: Alike): boolean {
  return number !== null && !endedStates(lifecycle).has(state)
}

/**
 * Refuses (`conflict`) to register what is registered already, naming office, number and day. Two offices that
 * register the same at the same moment do so one after the other: the second one is refused.
 */
export async function requireUnregistered(
  tx: Tx,
  { service, found, keys }: { service: Service; found: Case; keys: readonly string[] },
): Promise<void> {
  await lockKeys(tx, service.id, keys)
  const alike = await listAlike(tx, { service: service.id, keys, besides: found.id })
  const registered = alike.find((one) => isRegistered(service.lifecycle, one))
  if (!registered) return
  const { office, number, day } = named(registered)
  const decline = failingTitle(service.lifecycle, 'not-accepted')
  const refuse = failingTitle(service.lifecycle, 'refuse')
  throw new DomainError(
    'conflict',
    {
      zh: `同一内容已由${office}于${day.zh}登记，编号 ${number}，不能再次登记。请核对后“${decline.zh}”或者“${refuse.zh}”`,
      en: `The same was registered by ${office} on ${day.en} under the number ${number} and cannot be registered twice. Compare the two, then decline or refuse this one`,
    },
    { number, office },
  )
}

/**
 * Refuses (`conflict`) to file what another case bars, such as a second application of a year. Two that are filed at
 * the same moment come one after the other: the second one is refused.
 */
export async function requireNotBarred(
  tx: Tx,
  { service, found, keys }: { service: Service; found: Case; keys: readonly string[] },
): Promise<void> {
  const { bars } = service
  if (!bars || keys.length === 0) return
  await lockKeys(tx, service.id, keys)
  const alike = await listAlike(tx, { service: service.id, keys, besides: found.id })
  const barring = alike.find(({ state }) => bars.states.includes(state))
  if (!barring) return
  const { title } = stateOf(service.lifecycle, barring.state)
  throw new DomainError(
    'conflict',
    {
      zh: `${bars.text.zh}（另一办件现在是“${title.zh}”）`,
      en: `${bars.text.en} (the other case is now “${title.en}”)`,
    },
    await whichOne(tx, barring),
  )
}

/** Refuses (`conflict`) what the applicant itself has registered before; of others' registrations it learns nothing. */
export async function requireNew(
  tx: Tx,
  { service, found, keys }: { service: Service; found: Case; keys: readonly string[] },
): Promise<void> {
  const alike = await listAlike(tx, { service: service.id, keys, besides: found.id })
  const own = alike.find(
    (one) => one.applicant_id === found.applicant_id && isRegistered(service.lifecycle, one),
  )
  if (!own) return
  const { office, number, day } = named(own)
  throw new DomainError(
    'conflict',
    {
      zh: `贵单位的同一内容已由${office}于${day.zh}登记，编号 ${number}，只能登记一次。内容有变化的，请打开该办件办理变更`,
      en: `Your organisation registered the same on ${day.en} with ${office} under the number ${number}, and it is registered once. If something has changed, open that case and go on there`,
    },
    { number, office, ...(await whichOne(tx, own)) },
  )
}

/** The case in the way, for a link to it: only one that the caller may open. */
async function whichOne(tx: Tx, { id }: Alike): Promise<{ case?: OtherCase }> {
  const open = (await findOpenCases(tx, [{ id }])).get(id)
  return open ? { case: { id, reference: open.reference } } : {}
}

/** The states in which a registration has ended. */
function endedStates(lifecycle: Lifecycle): Set<string> {
  const ending = Object.values(lifecycle.steps).filter(
    ({ certificate }) => certificate === 'revoke' || certificate === 'deregister',
  )
  return new Set(ending.map(({ to }) => to))
}

function named({ office, number, decided_on: on }: Alike) {
  return {
    office: office ?? '',
    number: number ?? '',
    day: { zh: on ? chineseDay(on) : '', en: on ?? '' },
  }
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
