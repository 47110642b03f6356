import { Tag } from 'antd'
import { type AnnouncementKind, announcementKinds } from '#core/announcement.ts'
import { useSay } from '#web/kit/language.tsx'
import { type Phase, phases } from './phase.ts'
import '#web/cases/state.css'

/** What was published, in a word. */
export function KindTag({ kind }: { kind: AnnouncementKind }) {
  const say = useSay()
  return <Tag className={`state state-${kindTones[kind]}`}>{say(announcementKinds[kind])}</Tag>
}

export function PhaseTag({ phase }: { phase: Phase | undefined }) {
  const say = useSay()
  if (!phase) return null
  return <Tag className={`state state-${phaseTones[phase]}`}>{say(phases[phase])}</Tag>
}

const kindTones: Record<AnnouncementKind, string> = {
  notice: 'active',
  extension: 'neutral',
  announcement: 'good',
  correction: 'neutral',
  withdrawal: 'bad',
  revocation: 'bad',
}
const phaseTones: Record<Phase, string> = {
  coming: 'neutral',
  running: 'active',
  over: 'neutral',
  withdrawn: 'bad',
}
