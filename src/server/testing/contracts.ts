import { getService } from '#services/index.ts'
import type { TestApp } from './app.ts'
import { answerChecklist } from './checklist.ts'
import { pdfBytes, placePdf, upload } from './files.ts'
import type { Person } from './people.ts'

/** Good answers of the service's first example; the contract's file is added by `draft`. */
export function contractAnswers(change: Record<string, unknown> = {}): Record<string, unknown> {
  const [example] = getService('technology-contract').examples
  return { ...example?.answers, ...change }
}

let made = 0

type Server = Pick<TestApp, 'post' | 'put'> | TestApp

/** A complete draft with its PDF; each call another contract, since one may be registered but once. */
export async function draft(app: Server, seller: Person, change: Record<string, unknown> = {}) {
  made += 1
  const filled = contractAnswers()
  filled.projectName = `${filled.projectName}（${made}）`
  const opened = await app.post('/api/v1/cases', {
    as: seller.key,
    body: { service: 'technology-contract', answers: { ...filled, ...change } },
  })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  const { id } = opened.body
  const file = await withPdf(app, seller, { caseId: id, bytes: await pdfBytes(`contract ${made}`) })
  const answers = { ...opened.body.answers, contractText: [file.id], ...change }
  const saved = await app.put(`/api/v1/cases/${id}/answers`, {
    as: seller.key,
    body: { version: opened.body.version, answers },
  })
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  return { id: String(id), answers, version: Number(saved.body.version), file }
}

async function withPdf(app: Server, seller: Person, file: { caseId: string; bytes: Buffer }) {
  if ('deps' in app) return placePdf(app, seller, file)
  const { status, body } = await upload(app, seller, file)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

/** Takes a step; an officer has answered the checklist where the step asks for it. */
export async function step(
  app: Pick<TestApp, 'get' | 'post' | 'put'>,
  by: Person,
  id: string,
  name: string,
  asked: object = {},
) {
  const ground = 'ground' in asked ? asked.ground : undefined
  await answerChecklist(app, by, { id, step: name, ground })
  return app.post(`/api/v1/cases/${id}/steps/${name}`, { as: by.key, body: { asked } })
}

/** A submitted contract, ready for the office. */
export async function submitted(
  app: Pick<TestApp, 'get' | 'post' | 'put'>,
  seller: Person,
  change = {},
) {
  const made = await draft(app, seller, change)
  const sent = await step(app, seller, made.id, 'submit')
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  return made
}

export const verified = { verifiedTechnicalYuan: '820000.00' }
