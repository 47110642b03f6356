import type { EarlierAnswers } from '#api/prefill.ts'
import type { Actor } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import { type Answers, metaOf } from '#core/form.ts'
import { packOf, packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { requireEnterprise } from './open.ts'
import { findLastSubmitted, listEntries } from './prefill-store.ts'

/** What “as in my last case” copies; nothing before the first submission, or in a service that copies nothing. */
export async function findPrefill(
  { clock }: Deps,
  tx: Tx,
  { actor, serviceId }: { actor: Actor; serviceId: string },
): Promise<EarlierAnswers | null> {
  requireEnterprise(actor)
  const service = getService(serviceId)
  const { carriesOver = [] } = service
  const asked = { applicantId: actor.organisation.id, service: service.id }
  const last = carriesOver.length > 0 ? await findLastSubmitted(tx, asked) : undefined
  if (!last) return null
  const today = clock.today()
  return {
    reference: last.reference,
    title: last.title,
    answers: reusable(service, last, { fields: carriesOver, today }),
  }
}

type Directory = { actor: Actor; serviceId: string; key: string; q: string }

const most = 10

/** Earlier entries of a directory, the latest answers of each. Drafts and other organisations have no part in it. */
export async function findEntries(
  { clock }: Deps,
  tx: Tx,
  { actor, serviceId, key, q }: Directory,
) {
  requireEnterprise(actor)
  const service = getService(serviceId)
  const directory = service.directories?.find((one) => one.key === key)
  const [name] = directory?.fields ?? []
  if (!directory || !name) throw notFound()
  const asked = {
    applicantId: actor.organisation.id,
    service: service.id,
    key,
    name,
    q,
    limit: most,
  }
  const { fields } = directory
  return (await listEntries(tx, asked)).map((found) => ({
    reference: found.reference,
    title: found.title,
    name: String(found.answers[name] ?? ''),
    key: found.answers[key] === undefined ? null : String(found.answers[key]),
    answers: reusable(service, found, { fields, today: clock.today() }),
  }))
}

/** Those of the fields that the form of today takes as they are: rules change, and files belong to their case. */
function reusable(
  service: Service,
  found: { rule_pack: string; answers: Answers },
  { fields, today }: { fields: readonly string[]; today: string },
): Answers {
  const { id, form, carry } = packOn(service, today)
  const carried = id === packOf(service, found.rule_pack).id ? found.answers : carry(found.answers)
  const kept = fields.filter((field) => {
    const schema = form.fields[field]
    if (!schema || carried[field] === undefined) return false
    const { widget, computed } = metaOf(schema)
    return widget !== 'files' && !computed && schema.safeParse(carried[field]).success
  })
  return Object.fromEntries(kept.map((field) => [field, carried[field]]))
}
