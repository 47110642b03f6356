import { easings } from '#core/emergency-words.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tellMany } from '../outbox/actions.ts'
import { listOfficesToTell, type PeriodRow, toPeriod } from './store.ts'

/** Tells the offices that a period eases business: they act on it. Enterprises read it on every page. */
export async function announceStart(deps: Deps, tx: Tx, row: PeriodRow): Promise<void> {
  const eased = easings(toPeriod(row))
  await tellOffices(deps, tx, row, {
    title: {
      zh: `便利化期间：${row.title.zh}`,
      en: `Emergency period: ${row.title.en}`,
    },
    body: {
      zh: `${row.declarer_name}宣布自 ${row.starts_on} 起对${row.area_name}实行便利化措施：${eased.map(({ zh }) => zh).join('；')}。依据：${row.legal_text}。请按此办理，直至宣布结束。`,
      en: `From ${row.starts_on} business is eased in ${row.area_name} by ${row.declarer_name}: ${eased.map(({ en }) => en).join('; ')}. Basis: ${row.legal_text}. Please act accordingly until its end is announced.`,
    },
  })
}

/** Tells the same offices that it ends, and until when paper may come in. */
export async function announceEnd(deps: Deps, tx: Tx, row: PeriodRow): Promise<void> {
  const due = row.papers_due_on
  const reason = row.end_reason?.replace(/[。.]+$/, '')
  const papers: Text = due
    ? {
        zh: `延后补交的纸质材料最迟 ${due} 交齐（按平常期限更晚的，以较晚的为准）。`,
        en: ` Paper that was deferred is due by ${due}, or by the usual time where that is later.`,
      }
    : { zh: '', en: '' }
  await tellOffices(deps, tx, row, {
    title: {
      zh: `便利化期间结束：${row.title.zh}`,
      en: `Emergency period ends: ${row.title.en}`,
    },
    body: {
      zh: `${row.ender_name}宣布便利化期间“${row.title.zh}”于 ${row.ended_on} 结束（当日仍适用）。原因：${reason}。${papers.zh}此后按平常规定办理。`,
      en: `${row.ender_name} announces that the emergency period “${row.title.en}” ends on ${row.ended_on}, its last day. Reason: ${reason}.${papers.en} The usual rules apply afterwards.`,
    },
  })
}

async function tellOffices(
  deps: Deps,
  tx: Tx,
  row: PeriodRow,
  letter: { title: Text; body: Text },
): Promise<void> {
  const by = row.ended_by ?? row.declared_by
  const offices = await listOfficesToTell(tx, { area: row.area, services: row.services, but: by })
  const letters = offices.map(({ id }) => ({ ...letter, organisationId: id, caseId: null }))
  await tellMany(deps, tx, letters)
}
