import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { type State, stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import { requirePartyOf } from './standing.ts'
import type { Case } from './store.ts'

/**
 * Only the office that handles the case works on it, while it is its move, and only the holder when one
 * holds it: 403 for others who may see it, a conflict that names the holder or what the case waits for.
 */
export function requireDesk(actor: Actor, found: Case): void {
  if (requirePartyOf(actor, found) !== 'handler') throw onlyOffice()
  const state = stateOf(getService(found.service).lifecycle, found.state)
  if (state.waitsFor !== 'handler') throw notOffice(state)
  if (found.holder_id && found.holder_id !== actor.userId) throw held(found.holder_name ?? '')
}

/** Whether `requireDesk` lets them. */
export function isAtDesk(actor: Actor, found: Case): boolean {
  try {
    requireDesk(actor, found)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** The office reads its own working papers; nobody else, whatever else they may see. */
export function requireOffice(actor: Actor, found: Case): void {
  if (requirePartyOf(actor, found) !== 'handler') throw onlyOffice()
}

function onlyOffice(): DomainError {
  return new DomainError('not-allowed', {
    zh: '只有办理此件的机构可以进行此操作',
    en: 'Only the office that handles this case may do this',
  })
}

function notOffice(state: State): DomainError {
  return new DomainError('conflict', {
    zh: `办件现在是“${state.title.zh}”，现在不由办理机构处理。${state.next.zh}`,
    en: `The case is now “${state.title.en}”: it is not the office’s move. ${state.next.en}`,
  })
}

function held(holder: string): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `此件由${holder}办理。如需由您写意见，请先“接手办理”并说明原因`,
      en: `This case is held by ${holder}. To work on it yourself, take it over first and say why`,
    },
    { holder },
  )
}
