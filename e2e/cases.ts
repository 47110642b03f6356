import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { CaseView } from '#api/cases.ts'
import { dayInShanghai } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { contractPdf } from '#server/demo/contract-pdf.ts'
import { fittingVerdicts } from '#server/demo/examine.ts'
import { getService } from '#services/index.ts'
import { send } from './people.ts'

export const service = getService('technology-contract')
/** The rules of today: what a draft is filled in under. */
export const rules = packOn(service, dayInShanghai(new Date()))

/** The answers of one of the service's examples. */
export function exampleAnswers(at = 0): Answers {
  return service.examples[at]?.answers ?? {}
}

let drawn: Buffer | undefined

/** A contract to upload: real pages with Chinese text. */
export function contractFile() {
  drawn ??= Buffer.from(contractPdf(exampleAnswers(), '杭州示例研究院'))
  return { name: '技术合同.pdf', mimeType: 'application/pdf', buffer: drawn }
}

/** A draft that only has to be submitted, made without the page. */
export async function makeDraft(page: Page, change: Answers = {}): Promise<CaseView> {
  const answers = { ...exampleAnswers(), ...change }
  const opened = await send(page, '/api/v1/cases', { service: service.id, answers })
  const path = `/api/v1/cases/${opened.id}`
  const uploaded = await page.context().request.post(`${path}/files?field=contractText`, {
    headers: { origin: inject('platform').address },
    multipart: { file: contractFile() },
  })
  const { id } = await uploaded.json()
  const complete = { ...opened.answers, contractText: [id] }
  return send(page, `${path}/answers`, { version: opened.version, answers: complete }, 'PUT')
}

/** Takes a step without the page; an officer has answered the checklist where the step asks for it. */
export async function takeStep(
  page: Page,
  id: string,
  step: string,
  asked?: Answers,
): Promise<CaseView> {
  await answerChecklist(page, id, step, asked?.ground)
  return send(page, `/api/v1/cases/${id}/steps/${step}`, asked ? { asked } : {})
}

/** Answers the checklist as the step wants it: all met, or one point that leads to where the step goes. */
export async function answerChecklist(
  page: Page,
  id: string,
  step: string,
  ground?: unknown,
): Promise<void> {
  const taken = service.lifecycle.steps[step]
  if (!taken?.checklist) return
  const path = `/api/v1/cases/${id}/checklist`
  const { version, points } = await (await page.context().request.get(path)).json()
  await send(page, path, { version, verdicts: fittingVerdicts(taken, points, ground) }, 'PUT')
}

/** A contract that waits in the worklist of Hangzhou's registry. */
export async function makeSubmitted(page: Page, change: Answers = {}): Promise<CaseView> {
  const { id } = await makeDraft(page, change)
  return takeStep(page, id, 'submit')
}
