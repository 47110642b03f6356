import { clockExtension, covers, type EmergencyPeriod, type Whereabouts } from '#core/emergency.ts'
import type { Db, Tx } from '../db/tables.ts'
import { listPeriodsOver, toPeriod } from './store.ts'

export { seedDemoPeriod } from './demo.ts'

// What others ask of periods. Declaring and ending them stay out of here: an end reaches for the papers, which ask us.

/** The periods that ease a case of that service in that area on that day. */
async function listOpenPeriods(db: Db, about: Whereabouts): Promise<EmergencyPeriod[]> {
  const rows = await listPeriodsOver(db, about)
  return rows.map(toPeriod).filter((period) => covers(period, about))
}

/** Working days that a time limit which starts then and there gets on top; 0 without an open period. */
export async function clockExtensionOn(tx: Tx, about: Whereabouts): Promise<number> {
  return clockExtension(await listOpenPeriods(tx, about), about)
}

/** The period that lets certificates be issued electronically only, then and there; undefined without one. */
export async function findElectronicOnly(
  tx: Tx,
  about: Whereabouts,
): Promise<EmergencyPeriod | undefined> {
  const open = await listOpenPeriods(tx, about)
  return open.find(({ measures }) => measures.certificates === 'electronic')
}
