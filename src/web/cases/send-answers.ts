import { getCase, saveAnswers } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import { getService } from '#services/index.ts'
import { call } from '#web/kit/api.ts'
import { Refusal } from '#web/kit/refusal.ts'
import type { Attempt, Outcome } from './autosave.ts'

/** Sends one write and says how it ended; what the server refused as too late is looked up. */
export async function sendAnswers(id: string, attempt: Attempt): Promise<Outcome> {
  const { key, ...body } = attempt
  try {
    const { version, answers } = await call(saveAnswers, {
      params: { id },
      body,
      idempotencyKey: key,
    })
    return { kind: 'saved', version, answers }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (isPassing(error.status)) return { kind: 'offline' }
    if (error.status === 409) return whatChanged(id, error)
    return { kind: 'refused', text: error.errors[0]?.message ?? error.title }
  }
}

async function whatChanged(id: string, { details }: Refusal): Promise<Outcome> {
  try {
    const now = await call(getCase, { params: { id } })
    const state = stateOf(getService(now.service).lifecycle, now.state)
    const by = typeof details.changedBy === 'string' ? details.changedBy : undefined
    return state.editable ? { kind: 'conflict', theirs: now, by } : { kind: 'closed', now }
  } catch {
    return { kind: 'offline' }
  }
}

/** The network, a restarting server, too many requests: the same write may be tried again. */
function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status >= 500
}
