import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tellMany } from '../outbox/actions.ts'
import { letter } from './letters.ts'
import { deferSince, lockPeriods, type PaperOfCase } from './period-store.ts'

type Declared = { id: string; title: Text; startsOn: Day }

/**
 * Called once by the act that declares a period: what was filed since its start, and is due, may follow later too.
 * Each applicant is told once, however many papers it is. Answers how many were due.
 */
export async function papersDeferred(
  deps: Deps,
  tx: Tx,
  { period }: { period: Declared },
): Promise<number> {
  const today = deps.clock.today()
  if (period.startsOn > today) return 0
  await lockPeriods(tx, 'alone')
  const papers = await deferSince(tx, { ...period, today })
  const byApplicant = Map.groupBy(papers, ({ applicant_id }) => applicant_id)
  await tellMany(
    deps,
    tx,
    [...byApplicant.values()].map((theirs) => deferredLetter(period, theirs)),
  )
  return papers.length
}

const mostNamed = 20

function deferredLetter({ title, startsOn }: Declared, papers: readonly PaperOfCase[]) {
  const [first] = papers
  const since: Text = {
    zh: `便利化期间“${title.zh}”自 ${startsOn} 起实行，此后提交的纸质材料延后补交：现在不必寄送，也不会催交，期间结束时会通知最后一天。`,
    en: `the emergency period “${title.en}” applies from ${startsOn}; paper filed since then may follow later. Send none now: no reminders come, and you are told the last day when the period ends.`,
  }
  const organisationId = first?.applicant_id ?? ''
  if (first && papers.length === 1) {
    const named = letter(first, { zh: '纸质材料延后补交', en: 'Paper may follow later' }, since)
    return { organisationId, caseId: first.case_id, ...named }
  }
  const references = papers.slice(0, mostNamed).map(({ reference }) => reference)
  const more = papers.length - references.length
  return {
    organisationId,
    caseId: null,
    title: {
      zh: `${papers.length} 份纸质材料延后补交`,
      en: `${papers.length} papers may follow later`,
    },
    body: {
      zh: `${since.zh}\n涉及办件：${references.join('、')}${more > 0 ? ` 等 ${papers.length} 件` : ''}`,
      en: `For you ${since.en}\nCases: ${references.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    },
  }
}
