import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { contractFile } from './cases.ts'

type Found = { id: string; address: string; number: string; documentNumber: string | null }

/** What anybody may read of lists, objections and spot checks, as the demo has them. */
export async function publicPlaces(page: Page): Promise<string[]> {
  const notice = await find(page, '/api/v1/announcements?kind=notice')
  const announcement = await find(page, '/api/v1/announcements?kind=announcement')
  const { number } = await find(page, '/api/v1/register')
  const check = await find(page, '/api/v1/public/spot-checks')
  return [
    '/announcements',
    `/announcements/${notice.address}`,
    `/announcements/${notice.address}/object?position=2`,
    `/announcements/${announcement.address}`,
    '/objections/WRONG-CODE',
    '/register',
    `/register/${number}`,
    '/register/no-such-number',
    '/spot-checks/public',
    `/spot-checks/public/${check.id}`,
    '/services/tech-sme-evaluation',
  ]
}

/** The same for the authority of Sichuan, which is signed in: its lists, and one of each. */
export async function authorityPlaces(page: Page): Promise<string[]> {
  await object(page)
  const batch = await find(page, '/api/v1/batches')
  const objection = await find(page, '/api/v1/objections')
  const check = await find(page, '/api/v1/spot-checks')
  const item = await find(page, `/api/v1/spot-checks/${check.id}/items`)
  return [
    '/batches',
    `/batches/${batch.id}`,
    '/administration/objections',
    `/administration/objections/${objection.id}`,
    '/spot-checks',
    `/spot-checks/${check.id}`,
    `/spot-checks/items/${item.id}`,
  ]
}

/** Somebody objects to the notice that the demo has in Sichuan. */
async function object(page: Page): Promise<void> {
  const { address } = await find(page, '/api/v1/announcements?kind=notice&area=510000', isOfDemo)
  const sent = await page.context().request.post(`/api/v1/announcements/${address}/objections`, {
    headers: { origin: inject('platform').address },
    multipart: {
      position: '2',
      name: '闻人雪舟',
      phone: '13900004477',
      facts: '申报表所列的软件著作权不属于这家企业，登记证书附后，请核实。',
      file: contractFile(),
    },
  })
  if (!sent.ok()) throw new Error(`objection: ${sent.status()} ${await sent.text()}`)
}

/** Journeys end their own notices early. */
function isOfDemo({ documentNumber }: Found): boolean {
  return documentNumber?.startsWith('示范') ?? false
}

async function find(page: Page, path: string, fits = (_: Found) => true): Promise<Found> {
  const response = await page.context().request.get(path)
  const { items }: { items: Found[] } = await response.json()
  const found = items.find(fits)
  if (!found) throw new Error(`nothing at ${path}`)
  return found
}
