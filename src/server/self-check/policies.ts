import type { Policy } from '#core/policy.ts'
import type { Db } from '../db/tables.ts'
import { listPoliciesOf } from '../reference/actions.ts'

/**
 * Reads the policies of a service. Whoever asks while a query is under way waits for the next, which is one
 * for all of them: a crowd that checks itself costs the database no more than a few people do.
 */
export function policyReader(db: Db): (service: string) => Promise<readonly Policy[]> {
  const readers = new Map<string, () => Promise<readonly Policy[]>>()
  return (service) => {
    const reader = readers.get(service) ?? together(() => listPoliciesOf(db, service))
    readers.set(service, reader)
    return reader()
  }
}

function together<T>(read: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined

  const query = async () => {
    await underWay
    // Whoever asks from here on must not get an answer from before.
    next = undefined
    const answer = read()
    underWay = Promise.allSettled([answer])
    return answer
  }

  return () => {
    next ??= query()
    return next
  }
}
