import { Tag } from 'antd'
import { type ObjectionState, objectionStates } from '#core/announcement.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

/** Where an objection stands, in a word. */
export function StateTag({ state }: { state: ObjectionState }) {
  const say = useSay()
  return <Tag className={`state state-${tones[state]}`}>{say(objectionStates[state].title)}</Tag>
}

// Upheld is not good or bad news to an officer: both ends are ends.
const tones: Record<ObjectionState, string> = {
  received: 'active',
  assigned: 'active',
  verified: 'active',
  upheld: 'neutral',
  rejected: 'neutral',
}
