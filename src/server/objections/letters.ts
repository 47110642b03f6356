import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tell } from '../outbox/actions.ts'
import type { Objection } from './store.ts'

// No letter ever says who objected, and none but the authority’s own choice says what was alleged.

type Concerned = { id: string; name: string }

export async function tellReceived(
  deps: Deps,
  tx: Tx,
  { authorityId, ...about }: Concerned & { authorityId: string },
): Promise<void> {
  await tellOffice(deps, tx, {
    organisationId: authorityId,
    ...about,
    title: { zh: '收到公示异议', en: 'An objection has come in' },
    said: {
      zh: `有人对公示名单中的“${about.name}”提出异议。处理完以前，这一家不予公告。请指定机构核实：`,
      en: `Somebody objects to “${about.name}” on public notice. It is not announced until this is settled. Have it verified:`,
    },
  })
}

export async function tellAssigned(
  deps: Deps,
  tx: Tx,
  { organisationId, ...about }: Concerned & { organisationId: string },
): Promise<void> {
  await tellOffice(deps, tx, {
    organisationId,
    ...about,
    title: { zh: '请核实公示异议', en: 'Verify an objection' },
    said: {
      zh: `请核实对“${about.name}”的异议，填写核实情况。异议人的信息仅供核实使用，不得透露给申请单位或者其他人：`,
      en: `Verify the objection to “${about.name}” and record what you find. Who objected may be told to nobody, least of all to the applicant:`,
    },
  })
}

export async function tellVerified(
  deps: Deps,
  tx: Tx,
  { authorityId, ...about }: Concerned & { authorityId: string },
): Promise<void> {
  await tellOffice(deps, tx, {
    organisationId: authorityId,
    ...about,
    title: { zh: '公示异议已核实', en: 'An objection was verified' },
    said: {
      zh: `对“${about.name}”的异议已经核实，请作出处理决定：`,
      en: `The objection to “${about.name}” was verified. Decide on it:`,
    },
  })
}

type OfficeLetter = Concerned & { organisationId: string; title: Text; said: Text }

async function tellOffice(deps: Deps, tx: Tx, letter: OfficeLetter): Promise<void> {
  const { organisationId, id, name, title, said } = letter
  const link = `${deps.config.publicUrl}/administration/objections/${id}`
  await tell(deps, tx, {
    organisationId,
    caseId: null,
    title: { zh: `${title.zh}（${name}）`, en: `${title.en} (${name})` },
    body: { zh: `${said.zh}${link}`, en: `${said.en} ${link}` },
  })
}

type Applicant = { applicantId: string; caseId: string; reference: string }

/** What the authority chose to tell the applicant. */
export async function tellApplicant(
  deps: Deps,
  tx: Tx,
  { applicantId, caseId, reference, text }: Applicant & { text: string },
): Promise<void> {
  await tell(deps, tx, {
    organisationId: applicantId,
    caseId,
    title: { zh: `公示期间收到异议（${reference}）`, en: `An objection on notice (${reference})` },
    body: {
      zh: `公示期间有人对贵单位提出异议，主管部门正在组织核实：\n${text}\n核实期间办件暂不公告；需要说明情况的，请配合核实机构。`,
      en: `Somebody objects to your entry while it is on public notice, and it is being verified:\n${text}\nUntil that is settled your case is not announced; answer the office that verifies if it asks.`,
    },
  })
}

/** Only an applicant who heard of an objection hears how it ended, unless the case itself is taken off the list. */
export async function tellOutcome(
  deps: Deps,
  tx: Tx,
  { applicantId, caseId, reference, upheld, text }: Applicant & { upheld: boolean; text: string },
): Promise<void> {
  const ended = upheld
    ? { zh: '异议成立', en: 'The objection was upheld' }
    : { zh: '异议不成立', en: 'The objection was rejected' }
  await tell(deps, tx, {
    organisationId: applicantId,
    caseId,
    title: { zh: `${ended.zh}（${reference}）`, en: `${ended.en} (${reference})` },
    body: {
      zh: `此前告知的异议已处理：${ended.zh}。\n${text}`,
      en: `The objection that you were told of is settled. ${ended.en}.\n${text}`,
    },
  })
}

export async function tellVerifier(
  deps: Deps,
  tx: Tx,
  { objection, upheld, text }: { objection: Objection; upheld: boolean; text: string },
): Promise<void> {
  if (!objection.assigned_to) return
  const ended = upheld ? { zh: '成立', en: 'upheld' } : { zh: '不成立', en: 'rejected' }
  await tellOffice(deps, tx, {
    organisationId: objection.assigned_to,
    id: objection.id,
    name: objection.entry_name,
    title: { zh: `异议${ended.zh}`, en: `Objection ${ended.en}` },
    said: {
      zh: `贵机构核实的异议，主管部门认定${ended.zh}：${text}\n`,
      en: `The objection that you verified was ${ended.en}: ${text}\n`,
    },
  })
}

/** Who left an address hears that there is a decision; what it says stands under the code alone. */
export async function mailObjector(deps: Deps, tx: Tx, to: string | null): Promise<void> {
  if (!to) return
  const link = `${deps.config.publicUrl}/objections`
  await deps.jobs.sendMail(tx, {
    to,
    subject: '您提出的异议已有处理结果',
    text: `请打开 ${link}，输入提交时得到的查询码查看。\n\nThere is a decision on your objection. Open ${link} and type the code that you received.`,
  })
}
