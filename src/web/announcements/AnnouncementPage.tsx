import { Link, useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type AnnouncementView, getAnnouncement } from '#api/announcements.ts'
import { getPortal } from '#api/portal.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { LookAlikes } from '#web/verification/LookAlikes.tsx'
import { AnnouncementFacts } from './AnnouncementFacts.tsx'
import { AnnouncementList } from './AnnouncementList.tsx'
import { Downloads } from './Downloads.tsx'
import { Marks } from './Marks.tsx'
import { NoticeGuide } from './NoticeGuide.tsx'
import { nextOf, phaseOfView } from './phase.ts'
import '#web/verification/verification.css'
import './announcements.css'

// Only the authority that published it ever needs the dialog.
const CorrectionDialog = lazy(async () => {
  const { CorrectionDialog } = await import('./CorrectionDialog.tsx')
  return { default: CorrectionDialog }
})

/** One public notice or announcement, at the address that it keeps. */
export function AnnouncementPage() {
  const say = useSay()
  const { address = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getAnnouncement, { params: { address } })
  const today = useRead(getPortal, {}).data?.today
  if (error) {
    return (
      <Page title={say({ zh: '公示公告', en: 'Notices and announcements' })} back={<ToAll />}>
        <Refused error={error} retry={refetch} advice={mistyped} />
      </Page>
    )
  }
  if (!data || !today) return <Skeleton active className="page" />
  return <Shown key={address} found={data} today={today} />
}

function Shown({ found, today }: { found: AnnouncementView; today: string }) {
  const say = useSay()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const phase = phaseOfView(found, today)
  return (
    <Page
      title={say(found.title)}
      subtitle={say(nextOf(found, phase))}
      back={<ToAll />}
      actions={
        found.correctable && (
          <Button onClick={() => setIsCorrecting(true)}>
            {say({ zh: '更正', en: 'Correct it' })}
          </Button>
        )
      }
    >
      <Marks found={found} />
      <AnnouncementFacts found={found} phase={phase} />
      {found.kind === 'notice' && <NoticeGuide found={found} phase={phase} />}
      {found.text && (
        <p className="announcement-text" lang="zh-CN">
          {found.text}
        </p>
      )}
      {found.entries > 0 && <AnnouncementList found={found} />}
      <Downloads found={found} />
      <LookAlikes />
      {isCorrecting && (
        <Suspense>
          <CorrectionDialog found={found} onClose={() => setIsCorrecting(false)} />
        </Suspense>
      )}
    </Page>
  )
}

function ToAll() {
  const say = useSay()
  return <Link to="/announcements">{say({ zh: '公示公告', en: 'Notices and announcements' })}</Link>
}

const mistyped = {
  zh: '请核对网址，或者到“公示公告”列表中查找。',
  en: 'Check the address, or look in the list of notices and announcements.',
}
