import { type Actor, partyOf, requireParty } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Party } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import type { Case } from './store.ts'

/** What the actor is to the case, or “not found”. */
export function requirePartyOf(actor: Actor, found: Case): Party {
  return requireParty(actor, standingOf(found))
}

/** Whether the actor may still see a case, such as one that was just sent to another office. */
export function isVisibleTo(actor: Actor, found: Case): boolean {
  return partyOf(actor, standingOf(found)) !== undefined
}

function standingOf(found: Case) {
  return {
    applicantId: found.applicant_id,
    handlerId: found.handler_id,
    area: found.area,
    private: found.private,
  }
}

export function requireApplicant(actor: Actor, found: Case): void {
  if (requirePartyOf(actor, found) === 'applicant') return
  throw new DomainError('not-allowed', {
    zh: '只有申请单位可以修改申请内容',
    en: 'Only the applicant may change the application',
  })
}

export function requireEditable(service: Service, found: Case): void {
  const state = stateOf(service.lifecycle, found.state)
  if (state.editable) return
  throw new DomainError(
    'conflict',
    {
      zh: `办件现在是“${state.title.zh}”，不能再修改。${state.next.zh}`,
      en: `The case is now “${state.title.en}” and can no longer be changed. ${state.next.en}`,
    },
    { state: found.state },
  )
}

/** Two tabs or two colleagues: whoever saw an older version is told by whom it was changed. */
export function requireVersion(found: Case, version: number | undefined): void {
  if (version === undefined || version === found.version) return
  throw new DomainError(
    'conflict',
    {
      zh: `您打开之后，${found.changed_by}又作了修改。请先查看最新内容`,
      en: `${found.changed_by} has changed this since you opened it. Look at the newest version first`,
    },
    { version: found.version, changedBy: found.changed_by },
  )
}

/** The officer who holds the case, or null. */
export function holderOf({ holder_id, holder_name }: Pick<Case, 'holder_id' | 'holder_name'>) {
  return holder_id && holder_name ? { id: holder_id, name: holder_name } : null
}
