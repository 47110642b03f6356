import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import type { BatchView } from '#api/batches.ts'
import { hashGroups } from '#core/paper.ts'
import type { Text } from '#core/text.ts'
import { findService } from '#services/index.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'

type Props = { batch: BatchView }
type Fact = { label: Text; children: ReactNode }

/** What is known of a batch beside its cases: who opened and froze it, and what was published of it. */
export function BatchFacts({ batch }: Props) {
  const say = useSay()
  return (
    <Descriptions
      className="batch-facts"
      size="small"
      styles={{ label: { whiteSpace: 'nowrap', width: '1%' } }}
      bordered
      column={{ xs: 1, lg: 2 }}
      items={useFacts(batch).map(({ label, children }) => ({
        key: label.en,
        label: say(label),
        children,
      }))}
    />
  )
}

function useFacts(batch: BatchView): Fact[] {
  const say = useSay()
  const { authority, year, place, frozenAt, listSha256, notice, announcements } = batch
  const service = findService(batch.service)
  const others = announcements.filter(({ address }) => address !== notice?.address)
  const facts: (Fact | false)[] = [
    {
      label: { zh: '事项', en: 'Service' },
      children: say({
        zh: `${service?.title.zh ?? batch.service}，${year} 年第 ${place} 批`,
        en: `${service?.title.en ?? batch.service}, ${year}, no. ${place}`,
      }),
    },
    { label: { zh: '办理单位', en: 'Authority' }, children: authority.name },
    {
      label: { zh: '开立', en: 'Opened' },
      children: (
        <>
          <At at={batch.openedAt} /> {batch.openedBy}
        </>
      ),
    },
    frozenAt !== null && {
      label: { zh: '固定名单', en: 'Frozen' },
      children: (
        <>
          <At at={frozenAt} /> {batch.frozenBy}
        </>
      ),
    },
    listSha256 !== null && {
      label: { zh: '名单校验值', en: 'Hash of the list' },
      children: <span className="batch-hash">{hashGroups(listSha256).join(' ')}</span>,
    },
    notice !== null && {
      label: { zh: '公示', en: 'Public notice' },
      children: <Notice notice={notice} />,
    },
    others.length > 0 && {
      label: { zh: '已发布', en: 'Published' },
      children: <Published announcements={others} />,
    },
  ]
  return facts.filter((fact) => fact !== false)
}

function Notice({ notice }: { notice: NonNullable<BatchView['notice']> }) {
  const say = useSay()
  const { address, startsOn, endsOn, workdays, over } = notice
  return (
    <>
      <OnDay on={startsOn} />
      {say({ zh: ' 至 ', en: ' to ' })}
      <OnDay on={endsOn} />
      {say({ zh: ' 24:00', en: ', 24:00' })}
      {workdays !== null &&
        say({ zh: `（${workdays} 个工作日）`, en: ` (${workdays} working days)` })}
      {over && say({ zh: '，已期满', en: '; it has ended' })}{' '}
      <Link to="/announcements/$address" params={{ address }}>
        {say({ zh: '查看公示', en: 'Open the notice' })}
      </Link>
    </>
  )
}

function Published({ announcements }: Pick<BatchView, 'announcements'>) {
  const say = useSay()
  return (
    <ul className="batch-published">
      {announcements.map(({ address, title }) => (
        <li key={address}>
          <Link to="/announcements/$address" params={{ address }}>
            {say(title)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
