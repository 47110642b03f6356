import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import type { AnnouncementView } from '#api/announcements.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'
import { servicesInBrief } from '#web/portal/services.ts'
import { KindTag, PhaseTag } from './KindTag.tsx'
import type { Phase } from './phase.ts'

type Props = { found: AnnouncementView; phase: Phase | undefined }
type Fact = { label: Text; children: ReactNode }

/** Who published what, when, under which number, and the fingerprint of its list. */
export function AnnouncementFacts({ found, phase }: Props) {
  const say = useSay()
  return (
    <Descriptions
      className="announcement-facts"
      size="small"
      styles={{ label: { whiteSpace: 'nowrap', width: '1%' } }}
      bordered
      column={1}
      items={useFacts(found, phase).map(({ label, children }) => ({
        key: label.en,
        label: say(label),
        children,
      }))}
    />
  )
}

function useFacts(found: AnnouncementView, phase: Phase | undefined): Fact[] {
  const say = useSay()
  const { authority, documentNumber, kind, year, entries, standing, endsOn } = found
  const service = servicesInBrief.find(({ id }) => id === found.service)
  const facts: (Fact | false)[] = [
    {
      label: { zh: '类型', en: 'Kind' },
      children: (
        <span className="button-row">
          <KindTag kind={kind} />
          <PhaseTag phase={phase} />
        </span>
      ),
    },
    { label: { zh: '发布单位', en: 'Published by' }, children: authority.name },
    documentNumber !== null && {
      label: { zh: '文号', en: 'Document number' },
      children: documentNumber,
    },
    {
      label: { zh: '事项', en: 'Service' },
      children: say({
        zh: [service?.title.zh, `${year} 年度`].filter(Boolean).join('，'),
        en: [service?.title.en, String(year)].filter(Boolean).join(', '),
      }),
    },
    {
      label: { zh: '发布时间', en: 'Published' },
      children: <At at={found.publishedAt} />,
    },
    kind === 'notice' && { label: { zh: '公示期', en: 'Runs' }, children: <Term found={found} /> },
    kind === 'extension' &&
      endsOn !== null && {
        label: { zh: '延长至', en: 'Now ends on' },
        children: <OnDay on={endsOn} />,
      },
    entries > 0 && {
      label: { zh: '名单', en: 'List' },
      children: say(
        standing === entries
          ? { zh: `${entries} 家`, en: `${entries}` }
          : {
              zh: `发布时 ${entries} 家，现在 ${standing} 家，其余已移出`,
              en: `${entries} when it was published; ${standing} still stand, the others were taken off`,
            },
      ),
    },
  ]
  return facts.filter((fact) => fact !== false)
}

function Term({ found: { startsOn, endsOn, workdays } }: { found: AnnouncementView }) {
  const say = useSay()
  if (!startsOn || !endsOn) return null
  return (
    <>
      <OnDay on={startsOn} />
      {say({ zh: ' 至 ', en: ' to ' })}
      <OnDay on={endsOn} />
      {workdays !== null &&
        say({ zh: `（${workdays} 个工作日）`, en: ` (${workdays} working days)` })}
    </>
  )
}
