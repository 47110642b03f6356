import type { Answers } from '#core/form.ts'
import { getService } from '#services/index.ts'
import type { Db } from '../db/tables.ts'
import { readAnswersOf } from './population-store.ts'

export type Contact = { name: string | null; phone: string | null; email: string | null }

/** Whom the answers name to be reached about the case, as the service declares it. */
export function contactsIn(serviceId: string, answers: Answers): Contact[] {
  const contacts = getService(serviceId).contactsOf?.(answers) ?? []
  return contacts
    .map(({ name, phone, email }) => ({
      name: name?.trim() || null,
      phone: phone?.trim() || null,
      email: email && isAddress(email.trim()) ? email.trim() : null,
    }))
    .filter(({ phone, email }) => phone || email)
}

/** Whom the answers of each case name, by its id. */
export async function listContacts(
  db: Db,
  serviceId: string,
  caseIds: readonly string[],
): Promise<Map<string, Contact[]>> {
  if (!getService(serviceId).contactsOf) return new Map()
  return readAnswersOf(db, caseIds, (answers) => contactsIn(serviceId, answers))
}

// One address, and nothing that would address somebody else as well.
function isAddress(text: string): boolean {
  return /^[^\s,;<>"]+@[^\s,;<>"@]+\.[^\s,;<>"@]+$/.test(text)
}
