import type { ReviewListRow } from '#api/review-lists.ts'
import { shortened } from '#core/sheet-words.ts'
import type { Outcome } from './actions.ts'

/** A row of the report. Of a case that is not the office's only what the file itself says is told. */
export function viewOutcome({ row, found, state, title, problems }: Outcome): ReviewListRow {
  const written = shortened(row.verdict)
  return {
    number: row.number,
    reference: found?.reference ?? shortened(row.reference),
    caseId: found?.id ?? null,
    applicant: found?.applicant_name ?? shortened(row.applicant),
    verdict: title ?? { zh: written, en: written },
    state,
    problems,
  }
}
