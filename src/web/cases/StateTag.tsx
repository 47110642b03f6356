import { Tag } from 'antd'
import type { CaseRow } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import { findService } from '#services/index.ts'
import { useSay } from '#web/kit/language.tsx'
import './state.css'

/** The state of a case in a word. */
export function StateTag({ found }: { found: Pick<CaseRow, 'service' | 'state'> }) {
  const say = useSay()
  const service = findService(found.service)
  if (!service) return <Tag>{found.state}</Tag>
  const { title, tone } = stateOf(service.lifecycle, found.state)
  return <Tag className={`state state-${tone}`}>{say(title)}</Tag>
}
