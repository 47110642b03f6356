import { Tag } from 'antd'
import type { PaperRow } from '#api/papers.ts'
import { paperStates } from '#core/paper.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

const tones: Record<PaperRow['state'], string> = {
  deferred: 'neutral',
  due: 'active',
  received: 'good',
  mismatch: 'bad',
  waived: 'neutral',
}

/** Where a paper stands, in a word. */
export function PaperTag({ paper }: { paper: Pick<PaperRow, 'state' | 'overdue'> }) {
  const say = useSay()
  const { state, overdue } = paper
  return (
    <span className="paper-tags">
      <Tag className={`state state-${tones[state]}`}>{say(paperStates[state])}</Tag>
      {overdue && <Tag className="state state-bad">{say({ zh: '逾期', en: 'Overdue' })}</Tag>}
    </span>
  )
}
