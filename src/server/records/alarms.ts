import { decidingArea } from '#core/areas.ts'
import type { Lifecycle } from '#core/lifecycle.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listHistory } from '../journal/actions.ts'
import { tell } from '../outbox/actions.ts'
import { type Told, verifiedIn } from './letters.ts'
import { listAuthorities, type RecordCase, type SideRecord } from './store.ts'

/** Tells the authority that decides for the place what a verified record says that it should look at. */
export async function tellAlarm(
  deps: Deps,
  tx: Tx,
  { alarm, ...told }: Told & { alarm: Text },
): Promise<void> {
  const { found, kind } = told
  const said = { zh: `${alarm.zh}。`, en: `${alarm.en}.` }
  const lines = [said, ...verifiedIn(told), nextFor(found)]
  const number = found.number ?? found.reference
  for (const organisationId of await listAuthorities(tx, decidingArea(found.area))) {
    await tell(deps, tx, {
      organisationId,
      caseId: found.id,
      title: {
        zh: `${kind.title.zh}：请主管部门处理（${number}）`,
        en: `${kind.title.en}: for the authority (${number})`,
      },
      body: {
        zh: [`《${found.title}》`, ...lines.map(({ zh }) => zh)].join('\n'),
        en: [`“${found.title}”`, ...lines.map(({ en }) => en)].join('\n'),
      },
    })
  }
}

/** What the authority can do about it in the case, where its service has a step for that. */
function nextFor({ service, state }: RecordCase): Text {
  const step = Object.values(getService(service).lifecycle.steps).find(
    ({ opensRevocation, from }) => opensRevocation && from.includes(state),
  )
  if (!step) return { zh: '请打开办件查看。', en: 'Open the case to look at it.' }
  return {
    zh: `请打开办件查看；需要撤销的，可以在办件中“${step.title.zh}”。`,
    en: `Open the case to look at it; a revocation begins there with “${step.title.en}”.`,
  }
}

type Beside = { found: RecordCase; records: readonly SideRecord[] }

/** What the authority should look at, by the record that says so; nothing any more once it took a step since. */
export async function alarmsIn(tx: Tx, { found, records }: Beside): Promise<Map<string, Text>> {
  const { records: kinds = {}, lifecycle } = getService(found.service)
  const alarming = records.flatMap((record) => {
    const { state, kind, answers, asked } = record
    if (state !== 'verified') return []
    const text = kinds[kind]?.alarms?.({ record: answers, asked: asked ?? {} })
    return text ? [{ record, text }] : []
  })
  if (alarming.length === 0) return new Map()
  const history = await listHistory(tx, found.id)
  const actedAt = history.filter(({ act }) => isOfAuthority(lifecycle, act)).at(-1)?.at
  const standing = alarming.filter(
    ({ record: { decided_at } }) => !actedAt || !decided_at || actedAt <= decided_at,
  )
  return new Map(standing.map(({ record, text }) => [record.id, text]))
}

function isOfAuthority({ steps }: Lifecycle, act: string): boolean {
  return steps[act.replace(/^step:/, '')]?.by.includes('authority') ?? false
}
