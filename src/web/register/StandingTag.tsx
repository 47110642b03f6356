import { Tag } from 'antd'
import type { RegisterEntry } from '#api/announcements.ts'
import { useSay } from '#web/kit/language.tsx'
import { standings } from './standing.ts'
import '#web/cases/state.css'

/** Whether an entry is in force, in a word. */
export function StandingTag({ standing }: Pick<RegisterEntry, 'standing'>) {
  const say = useSay()
  const { title, tone } = standings[standing]
  return <Tag className={`state state-${tone}`}>{say(title)}</Tag>
}
