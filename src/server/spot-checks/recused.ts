import type { Entry } from './population-store.ts'

/** Every name, code and id of those whose people may not inspect it: the enterprise and the office that reviewed it. */
export function recusedBy(entry: Entry): string[] {
  const { name, applicant_id, applicant_code, handler_id, office_name, office_code } = entry
  return [name, applicant_id, applicant_code, handler_id, office_name, office_code].filter(
    (one) => one !== null,
  )
}
