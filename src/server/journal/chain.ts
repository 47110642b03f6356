import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/canonical-json.ts'

/** What is written down of one act; the hash covers all of it and the hash before it. */
export type Entry = {
  stream: string
  place: number
  caseId: string | null
  organisationId: string | null
  at: string
  actorId: string | null
  actorName: string
  act: string
  detail: Record<string, unknown>
}

/** What the first entry of every chain points back to. */
export const origin = '0'.repeat(64)

export function hashOf(entry: Entry, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(canonicalJson(entry)).digest('hex')
}

/** The digest that is published once a day over the heads of all chains. */
export function digestOf(heads: readonly string[]): string {
  return createHash('sha256').update(heads.join('\n')).digest('hex')
}
