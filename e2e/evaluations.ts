import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { BatchView } from '#api/batches.ts'
import type { CaseView } from '#api/cases.ts'
import { dayInShanghai } from '#core/dates.ts'
import { type Answers, isVisible, metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { connect } from '#server/db/connect.ts'
import { fittingVerdicts } from '#server/demo/examine.ts'
import { getService } from '#services/index.ts'
import { contractFile } from './cases.ts'
import { send } from './people.ts'

const evaluation = getService('tech-sme-evaluation')

/** The answers of the first example, for the year that the demo’s filing is open. */
function evaluationAnswers(change: Answers = {}): Answers {
  const year = dayInShanghai(new Date()).slice(0, 4)
  return { ...evaluation.examples[0]?.answers, year, ...change }
}

/** A complete form with a file in every field that asks for one, not submitted yet. */
export async function makeEvaluation(page: Page, change: Answers = {}): Promise<CaseView> {
  const answers = evaluationAnswers(change)
  const opened: CaseView = await send(page, '/api/v1/cases', { service: evaluation.id, answers })
  const complete: Answers = { ...opened.answers }
  const { fields } = packOn(evaluation, dayInShanghai(new Date())).form
  for (const [name, schema] of Object.entries(fields)) {
    const { widget, optional } = metaOf(schema)
    if (widget !== 'files' || optional || !isVisible(schema, complete)) continue
    const uploaded = await page
      .context()
      .request.post(`/api/v1/cases/${opened.id}/files?field=${name}`, {
        headers: { origin: inject('platform').address },
        multipart: { file: { ...contractFile(), name: `${name}.pdf` } },
      })
    complete[name] = [(await uploaded.json()).id]
  }
  const path = `/api/v1/cases/${opened.id}/answers`
  return send(page, path, { version: opened.version, answers: complete }, 'PUT')
}

/** Takes a step of an evaluation without the page, the checklist answered as the step wants it. */
export async function takeEvaluationStep(
  page: Page,
  id: string,
  step: string,
  asked?: Answers,
): Promise<CaseView> {
  const taken = evaluation.lifecycle.steps[step]
  if (taken?.checklist) {
    const path = `/api/v1/cases/${id}/checklist`
    const { version, points } = await (await page.context().request.get(path)).json()
    await send(page, path, { version, verdicts: fittingVerdicts(taken, points) }, 'PUT')
  }
  return send(page, `/api/v1/cases/${id}/steps/${step}`, asked ? { asked } : {})
}

/** Files the evaluation of an enterprise and has it examined: it waits for a batch then. */
export async function makePassed(firm: Page, evaluator: Page): Promise<CaseView> {
  const { id } = await makeEvaluation(firm)
  await takeEvaluationStep(firm, id, 'submit')
  await takeEvaluationStep(evaluator, id, 'accept')
  return takeEvaluationStep(evaluator, id, 'pass')
}

/** A batch of this year that nothing was collected into yet. */
export async function openBatch(authority: Page): Promise<BatchView> {
  const year = Number(dayInShanghai(new Date()).slice(0, 4))
  return send(authority, '/api/v1/batches', { service: evaluation.id, year })
}

/** Puts all that waits in the authority’s area on a list and publishes it for notice. */
export async function publishNotice(authority: Page): Promise<{ batch: string; address: string }> {
  const { id } = await openBatch(authority)
  await send(authority, `/api/v1/batches/${id}/collect`, {})
  await send(authority, `/api/v1/batches/${id}/freeze`, {})
  const { notice } = await send(authority, `/api/v1/batches/${id}/notice`, {})
  return { batch: id, address: notice.address }
}

/** Lets the days of a notice pass: journeys cannot wait for ten working days. */
export async function endNotice(address: string): Promise<void> {
  const { db } = connect(inject('platform').database)
  const { rowsAffected } = await updateEnd(db, address)
  await db.destroy()
  if (rowsAffected !== 1) throw new Error(`No notice ${address}`)
}

async function updateEnd(db: ReturnType<typeof connect>['db'], address: string) {
  const result = await db
    .updateTable('announcements')
    .set({ starts_on: '2026-01-05', ends_on: '2026-01-16' })
    .where('address', '=', address)
    .executeTakeFirst()
  return { rowsAffected: Number(result.numUpdatedRows) }
}
