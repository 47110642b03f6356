import type { TestApp } from './app.ts'

/** What an authority sends to ease business in Hangzhou from the tests’ day on. */
export function declaration(change: Record<string, unknown> = {}) {
  return {
    title: '防汛便利化期间',
    titleEn: 'Flood emergency period',
    area: '330100',
    services: [] as string[],
    deferPaper: true,
    certificates: null as string | null,
    extendClocksBy: 0,
    graceWorkdays: 20,
    startsOn: '2026-02-10',
    legalText: '杭科高〔2026〕1 号（示例）',
    ...change,
  }
}

/** Declares a period, signed in as an administrator of an authority (a cookie; no API key may). */
export async function declared(
  app: Pick<TestApp, 'post'>,
  as: string,
  change: Record<string, unknown> = {},
) {
  const body = declaration(change)
  const reply = await app.post('/api/v1/emergency-periods', { as, body })
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return reply.body
}

export function endPeriod(
  app: Pick<TestApp, 'post'>,
  as: string,
  id: string,
  body: Record<string, unknown> = {},
) {
  return app.post(`/api/v1/emergency-periods/${id}/end`, {
    as,
    body: { reason: '险情已经解除', ...body },
  })
}
