import { Tag } from 'antd'
import { type BatchState, batchStates, type EntryState, entryStates } from '#core/batch.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

/** Where a batch stands, in a word. */
export function BatchTag({ state }: { state: BatchState }) {
  const say = useSay()
  return <Tag className={`state state-${batchTones[state]}`}>{say(batchStates[state].title)}</Tag>
}

/** Where a case of a batch stands, in a word. */
export function EntryTag({ state }: { state: EntryState }) {
  const say = useSay()
  return <Tag className={`state state-${entryTones[state]}`}>{say(entryStates[state])}</Tag>
}

const batchTones: Record<BatchState, string> = {
  collecting: 'active',
  frozen: 'active',
  'on-notice': 'active',
  closed: 'good',
  cancelled: 'neutral',
}
const entryTones: Record<EntryState, string> = {
  listed: 'active',
  dropped: 'neutral',
  'on-notice': 'active',
  pulled: 'bad',
  withdrawn: 'neutral',
  announced: 'good',
}
