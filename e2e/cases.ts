import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { CaseView } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import { contractPdf } from '#server/demo/contract-pdf.ts'
import { getService } from '#services/index.ts'
import { send } from './people.ts'

export const service = getService('technology-contract')

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

/** Takes a step without the page. */
export function takeStep(page: Page, id: string, step: string, asked?: Answers): Promise<CaseView> {
  return send(page, `/api/v1/cases/${id}/steps/${step}`, asked ? { asked } : {})
}

/** A contract that waits in the worklist of Hangzhou's registry. */
export async function makeSubmitted(page: Page, change: Answers = {}): Promise<CaseView> {
  const { id } = await makeDraft(page, change)
  return takeStep(page, id, 'submit')
}
