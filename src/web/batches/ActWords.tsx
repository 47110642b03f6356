import type { BatchView } from '#api/batches.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { type Act, outlookOf } from './acts.ts'

type Props = { act: Act; batch: BatchView }

/** What an act on a batch will do, in numbers and days. */
export function ActWords({ act, batch }: Props) {
  const say = useSay()
  return (
    <>
      {wordsOf(act, batch).map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
      {act === 'extend' && batch.notice && (
        <p>
          {say({ zh: '现在的最后一天是 ', en: 'It now ends on ' })}
          <OnDay on={batch.notice.endsOn} />
          {say({ zh: '。', en: '.' })}
        </p>
      )}
    </>
  )
}

function wordsOf(act: Act, batch: BatchView): Text[] {
  switch (act) {
    case 'freeze':
      return freezing(batch)
    case 'notice':
      return noticing(batch)
    case 'announce':
      return announcing(batch)
    default:
      return [plain[act]]
  }
}

function freezing({ counts, doubtful }: BatchView): Text[] {
  const { listed } = counts
  const fixed = {
    zh: `名单上的 ${listed} 件将固定顺序并计算校验值，不能再归集或移出。`,
    en: `The ${listed} on the list get their order and their hash; none can be added or taken off any more.`,
  }
  if (doubtful === 0) return [fixed]
  const doubts = {
    zh: `其中 ${doubtful} 件仍有存疑提示，请确认已经核对。`,
    en: `${doubtful} of them carry doubts: make sure that you have looked at them.`,
  }
  return [doubts, fixed]
}

function noticing({ counts, noticeWorkdays: days }: BatchView): Text[] {
  return [
    {
      zh: `名单上的 ${counts.listed} 家将向社会公示 ${days} 个工作日，按国务院公布的工作日计算；发布后显示最后一天。`,
      en: `The ${counts.listed} on the list are on public notice for ${days} working days of the official calendar; the last day is shown once it is published.`,
    },
    {
      zh: '发布后任何人都能查看和提出异议，网址不再改变。需要时可以延长或撤回，都会留下公开记录。',
      en: 'Anyone can read it and object; its address stays for ever. You may extend or withdraw it, visibly.',
    },
  ]
}

function announcing(batch: BatchView): Text[] {
  const { entered, heldUp } = outlookOf(batch)
  const will = {
    zh: `将公告 ${entered} 家并编号。`,
    en: `${entered} will be announced and numbered.`,
  }
  const wait = {
    zh: `有 ${heldUp} 家的异议没有处理完，留在公示中；处理完以后可以再次公告。`,
    en: `${heldUp} stay on notice because of open objections; announce again once these are settled.`,
  }
  return [...expiry(batch), will, ...(heldUp > 0 ? [wait] : []), patience]
}

/** An entry that is valid to the end of its year is worth nothing when it is announced after that. */
function expiry({ expired }: BatchView): Text[] {
  if (expired === null) return []
  return [
    {
      zh: `请注意：按现行的有效期政策，今天公告的登记有效期至 ${expired}，公告时就已经过期。请先核对有效期政策，再公告。`,
      en: `Take care: by the policy in force, what is announced today is valid until ${expired} and has expired already. Look at the policy first.`,
    },
  ]
}

const patience = {
  zh: '编号、登记和通知一次完成，数千家需要一会儿，请不要关闭页面；不会只公告一部分。公告不能撤销，只能更正。',
  en: 'Numbers, entries and messages are made in one act. Some thousand take a moment: keep the page open; never will only a part be done. It cannot be undone, only corrected.',
}

const plain: Record<Exclude<Act, 'freeze' | 'notice' | 'announce'>, Text> = {
  unfreeze: {
    zh: '解除后可以继续归集和移出；调整完要重新固定，校验值也会改变。',
    en: 'Cases can be collected and taken off again. The list must then be frozen anew, with a new hash.',
  },
  cancel: {
    zh: '取消后不能恢复。其中的办件回到“审查通过”，可以归入其他批次。',
    en: 'This cannot be undone. Its cases have passed review as before and can join another batch.',
  },
  extend: {
    zh: '延长后的最后一天和原因立即公开，原来的最后一天也保留可查。',
    en: 'The new last day and the reason are public at once; the first one stays visible.',
  },
  withdraw: {
    zh: '撤回立即公开，不再受理异议；原公示保留并注明已撤回。名单回到已固定状态，可以调整后重新公示。',
    en: 'The withdrawal is public at once and objections are no longer taken; the notice stays, marked as withdrawn. The list is frozen again and can be published anew.',
  },
}
