import type { Actor } from '#core/access.ts'
import { applicablePoints } from '#core/checklist.ts'
import type { Day } from '#core/dates.ts'
import {
  neededColumns,
  type ReviewColumn,
  reviewColumns,
  reviewListLimit,
} from '#core/review-list.ts'
import { type ReviewRow, readReviewRow } from '#core/review-row.ts'
import { type Judgement, judgeRow } from '#core/review-verdict.ts'
import { packOf, type Warning } from '#core/rule-pack.ts'
import { plainWord } from '#core/sheet-choices.ts'
import { listWarnings } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import { importLimits, readColumns } from '../imports/actions.ts'
import type { Reviewing } from './access.ts'
import { type Listed, listByReference } from './store.ts'

const wanted = Object.entries(reviewColumns).map(([name, title]) => ({
  title,
  needed: neededColumns.includes(name as ReviewColumn),
}))

/** What an officer filled in, row by row; a refusal in words when the file is no such list. */
export async function readRows(path: string, kind: string): Promise<ReviewRow[]> {
  const picked = await readColumns(
    { path, kind: kind === 'csv' ? 'csv' : 'xlsx', columns: wanted },
    { ...importLimits, rows: reviewListLimit },
  )
  return picked.map(readReviewRow)
}

/** A row, the case that it decides on, and what would become of it. */
export type JudgedRow = { row: ReviewRow; found: Listed | undefined; judgement: Judgement }

type Judging = {
  actor: Actor
  today: Day
  reviewing: Reviewing
  rows: readonly ReviewRow[]
  /** Rows of the whole file that decide on the same case. */
  twice: ReadonlyMap<number, number>
}

/** Holds each row against its case as it stands now. */
export async function judgeRows(
  tx: Tx,
  { actor, today, reviewing, rows, twice }: Judging,
): Promise<JudgedRow[]> {
  const { service, steps } = reviewing
  const references = rows.map(({ reference }) => keyOf(reference)).filter(isReference)
  const listed = await listByReference(tx, { actor, service: service.id, references })
  const byReference = new Map(listed.map((one) => [one.reference, one]))
  const warnings = await listWarnings(tx, { service, cases: listed, today })
  return rows.map((row) => {
    const found = byReference.get(keyOf(row.reference))
    const judgement = judgeRow(row, {
      lifecycle: service.lifecycle,
      steps,
      found: found && reviewedCase(reviewing, found, warnings.get(found) ?? []),
      userId: actor.userId,
      twice: twice.get(row.number),
    })
    return { row, found, judgement }
  })
}

/** References are capitals and digits; people and programs write them in other widths and cases. */
function keyOf(reference: string): string {
  return plainWord(reference).toUpperCase()
}

function isReference(key: string): boolean {
  return /^[A-Z]{1,10}\d{1,20}$/.test(key)
}

function reviewedCase({ service }: Reviewing, found: Listed, warnings: readonly Warning[]) {
  const { checklist } = packOf(service, found.rule_pack)
  const { holder_id: id, holder_name: name } = found
  return {
    reference: found.reference,
    applicant: found.applicant_name,
    state: found.state,
    version: found.version,
    taken: found.taken,
    holder: id && name ? { id, name } : null,
    points: applicablePoints(checklist, found.submitted ?? {}),
    kept: found.verdicts ?? {},
    findings: warnings.map(({ text }) => text),
  }
}
