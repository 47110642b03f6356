import type { Day } from '#core/dates.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tell } from '../outbox/actions.ts'
import { getFiledCase, type Paper } from './store.ts'

type About = { reference: string; title: string }

/** The title and the first sentence name the case, so that a letter is understood without the page. */
export function letter(about: About, title: Text, body: Text): { title: Text; body: Text } {
  return {
    title: { zh: `${title.zh}（${about.reference}）`, en: `${title.en} (${about.reference})` },
    body: { zh: `《${about.title}》：${body.zh}`, en: `“${about.title}”: ${body.en}` },
  }
}

export async function tellReceived(
  deps: Deps,
  tx: Tx,
  { paper, on }: { paper: Paper; on: Day },
): Promise<void> {
  await send(deps, tx, paper, {
    title: { zh: '纸质材料已收到，与电子文本一致', en: 'Paper received and the same' },
    body: {
      zh: `办理机构已于 ${on} 收到纸质材料，与电子文本一致，无需再交。`,
      en: `the office received the paper on ${on}; it is the same as the electronic text. Nothing more is to be sent.`,
    },
  })
}

type Mismatch = { paper: Paper; reason: string; dueOn: Day | null }

export async function tellMismatch(
  deps: Deps,
  tx: Tx,
  { paper, reason, dueOn }: Mismatch,
): Promise<void> {
  const until = byWhen(paper, dueOn)
  await send(deps, tx, paper, {
    title: { zh: '纸质材料与电子文本不一致，请补交', en: 'The paper differs; bring another' },
    body: {
      zh: [
        '收到的纸质材料与电子文本不一致。',
        `不一致之处：${reason}`,
        `请重新打印封面（代码 ${shownPaperCode(paper.code)}），连同一致的纸质原件${until.zh}交到办理机构。受理和登记不受影响。`,
      ].join('\n'),
      en: [
        'the paper that came differs from the electronic text.',
        `What differs: ${reason}`,
        `Print the cover sheet again (code ${shownPaperCode(paper.code)}) and bring it with the right original ${until.en}. Acceptance and registration are not affected.`,
      ].join('\n'),
    },
  })
}

function byWhen({ due_from }: Paper, dueOn: Day | null): Text {
  if (dueOn) return { zh: `于 ${dueOn} 前（含当日）`, en: `by ${dueOn}` }
  if (due_from === null) {
    return { zh: '在便利化期间结束后', en: 'after the end of the emergency period' }
  }
  return { zh: '尽快', en: 'as soon as possible' }
}

export async function tellWaived(
  deps: Deps,
  tx: Tx,
  { paper, reason }: { paper: Paper; reason: string },
): Promise<void> {
  await send(deps, tx, paper, {
    title: { zh: '无需提交纸质材料', en: 'No paper is needed' },
    body: {
      zh: `办理机构决定无需提交纸质材料。\n理由：${reason}`,
      en: `the office asks for no paper any more.\nReason: ${reason}`,
    },
  })
}

async function send(
  deps: Deps,
  tx: Tx,
  paper: Paper,
  { title, body }: { title: Text; body: Text },
): Promise<void> {
  const about = await getFiledCase(tx, paper.case_id)
  await tell(deps, tx, {
    organisationId: paper.applicant_id,
    caseId: paper.case_id,
    ...letter(about, title, body),
  })
}
