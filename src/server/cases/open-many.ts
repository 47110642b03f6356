import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import type { Answers } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeFirstEntries } from '../journal/actions.ts'
import { insertCases, nextReferences } from './many-store.ts'
import { getOrganisation } from './office-store.ts'
import { requireEnterprise, searchText } from './open.ts'

type Many = {
  actor: Actor
  serviceId: string
  /** As the form of `rulePack` holds them; they must be fit to be stored. */
  drafts: readonly Answers[]
  rulePack: string
  /** What the journal says beside: where they come from. */
  detail: Record<string, unknown>
}

/** Opens many drafts at once, as `openCase` opens one; their ids in the order of the answers. */
export async function openCases(deps: Deps, tx: Tx, many: Many): Promise<string[]> {
  const { actor, serviceId, drafts, rulePack, detail } = many
  requireEnterprise(actor)
  const service = getService(serviceId)
  const applicant = await getOrganisation(tx, actor.organisation.id)
  const { start } = service.lifecycle
  const today = deps.clock.today()
  const { id, form, carry } = packOn(service, today)
  const references = await nextReferences(tx, {
    prefix: service.prefix,
    year: today.slice(0, 4),
    count: drafts.length,
  })
  const cases = drafts.map((given, at) => {
    const answers = id === rulePack ? given : carry(given)
    const title = service.titleOf(answers)
    const reference = references[at] ?? ''
    const about = {
      title,
      reference,
      number: null,
      applicant_name: applicant.name,
      applicant_code: applicant.credit_code ?? '',
    }
    return {
      id: randomUUID(),
      reference,
      title,
      answers,
      search_text: searchText(service, about, answers),
    }
  })
  await insertCases(tx, cases, {
    service: service.id,
    state: start,
    private: stateOf(service.lifecycle, start).private ?? false,
    waits_for: stateOf(service.lifecycle, start).waitsFor ?? null,
    form_version: form.version,
    rule_pack: id,
    applicant_id: applicant.id,
    applicant_name: applicant.name,
    applicant_code: applicant.credit_code ?? '',
    area: applicant.area,
    opened_by: actor.userId,
    opened_at: deps.clock.now(),
    changed_by: actor.name,
  })
  const byId = new Map<string, string>(cases.map((made) => [made.id, made.reference]))
  await writeFirstEntries(tx, {
    caseIds: [...byId.keys()],
    actor,
    act: 'step:open',
    detailOf: (caseId) => ({ to: start, reference: byId.get(caseId) ?? '', ...detail }),
    at: deps.clock.now(),
  })
  return [...byId.keys()]
}
