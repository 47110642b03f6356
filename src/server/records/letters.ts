import type { Actor } from '#core/access.ts'
import { type Answers, metaOf, shownAnswer } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { RecordKind } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tell } from '../outbox/actions.ts'
import { closedFor } from './standing.ts'
import type { RecordCase } from './store.ts'

type Act = 'file' | 'verify' | 'return' | 'withdraw' | 'close'

export type Told = {
  actor: Actor
  found: RecordCase
  act: Act
  kind: RecordKind
  detail: Record<string, unknown>
}

/** Tells the office what was filed or withdrawn, and the applicant what was decided. */
export async function tellOfRecord(deps: Deps, tx: Tx, told: Told): Promise<void> {
  const { found, act, kind, detail, actor } = told
  const toOffice = act === 'file' || act === 'withdraw'
  const organisationId = toOffice ? found.handler_id : found.applicant_id
  if (!organisationId || organisationId === actor.organisation.id) return
  const { zh, en } = words(kind)[act]
  const verified = act === 'verify' ? verifiedIn(told) : []
  const reason = typeof detail.reason === 'string' ? detail.reason : undefined
  await tell(deps, tx, {
    organisationId,
    caseId: found.id,
    title: {
      zh: `${kind.title.zh}：${zh}（${found.number ?? found.reference}）`,
      en: `${kind.title.en}: ${en} (${found.number ?? found.reference})`,
    },
    body: {
      zh: [
        `${happened(told).zh}${reason ? `原因：${reason}。` : ''}`,
        ...verified.map((one) => one.zh),
        nextAfter(told).zh,
      ].join('\n'),
      en: [
        `${happened(told).en} ${reason ? `Reason: ${reason}. ` : ''}`,
        ...verified.map((one) => one.en),
        nextAfter(told).en,
      ].join('\n'),
    },
  })
}

function happened({ act, kind, found, actor }: Told): Text {
  const by = actor.organisation.name
  if (act !== 'close') {
    const { zh, en } = words(kind)[act]
    return {
      zh: `《${found.title}》${kind.title.zh}已由${by}${zh}。`,
      en: `“${found.title}”: ${kind.title.en}, ${en} by ${by}.`,
    }
  }
  const state = stateOf(getService(found.service).lifecycle, found.state)
  return {
    zh: `${by}已对《${found.title}》作出处理，现为“${state.title.zh}”。您提交的${kind.title.zh}不再${kind.verb}。`,
    en: `“${found.title}” is now “${state.title.en}” (${by}): your ${kind.title.en.toLowerCase()} is not verified any more.`,
  }
}

/** What was given back cannot be filed again where the case has gone on meanwhile. */
function nextAfter({ act, found, kind }: Told): Text {
  const closed = act === 'return' ? closedFor(found, kind) : undefined
  if (!closed) return next(kind)[act]
  return {
    zh: `${closed.zh}，目前无需重新申报。`,
    en: `${closed.en}, so it need not be filed again now.`,
  }
}

/** What was verified, and beside it what was filed where the two differ. */
export function verifiedIn({ kind, detail }: Told): Text[] {
  const [asked, record] = [answersIn(detail.asked), answersIn(detail.answers)]
  const claimed = kind.claims(record)
  return Object.entries(kind.asks.fields).flatMap(([name, schema]) => {
    if (asked[name] === undefined) return []
    const label = metaOf(schema).label
    const value = shownAnswer(schema, asked[name])
    const filed = claimed[name] === undefined ? value : shownAnswer(schema, claimed[name])
    const isAsFiled = filed.zh === value.zh
    return [
      {
        zh: `${label.zh}：${value.zh}${isAsFiled ? '' : `（申报 ${filed.zh}）`}`,
        en: `${label.en}: ${value.en}${isAsFiled ? '' : ` (filed: ${filed.en})`}`,
      },
    ]
  })
}

function answersIn(value: unknown): Answers {
  return typeof value === 'object' && value !== null ? (value as Answers) : {}
}

const words = ({ verb }: RecordKind): Record<Act, Text> => ({
  file: { zh: '申报', en: 'filed' },
  verify: { zh: verb, en: 'verified' },
  return: { zh: '退回', en: 'returned' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
  close: { zh: `不再${verb}`, en: 'closed' },
})

const next = ({ verb }: RecordKind): Record<Act, Text> => ({
  file: { zh: `请在办件页${verb}或者退回。`, en: 'Verify or return it on the page of the case.' },
  verify: { zh: `${verb}结果见办件页。`, en: 'The page of the case shows the result.' },
  return: {
    zh: '请更正后重新申报。',
    en: 'Please correct it and file it again.',
  },
  withdraw: { zh: '无需办理。', en: 'There is nothing to do.' },
  close: { zh: '无需办理。', en: 'There is nothing to do.' },
})
