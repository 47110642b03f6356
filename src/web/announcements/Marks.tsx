import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { AnnouncementView } from '#api/announcements.ts'
import { announcementKinds } from '#core/announcement.ts'
import { dayInShanghai } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'

type Props = { found: AnnouncementView }
type Related = AnnouncementView['followedBy'][number]

/** What has changed since it was published, or what it is about: above everything else on the page. */
export function Marks({ found }: Props) {
  const { about, followedBy } = found
  return (
    <>
      <Withdrawn found={found} />
      <Extended found={found} />
      {about && (
        <RelatedMark
          key={about.address}
          related={about}
          stands="before"
          isRenewal={isRenewal(found, about)}
        />
      )}
      {followedBy.map((related) => (
        <RelatedMark
          key={related.address}
          related={related}
          stands="after"
          isRenewal={isRenewal(found, related)}
        />
      ))}
    </>
  )
}

/** A notice that was taken back and one that was published in its place. */
function isRenewal(found: AnnouncementView, related: Related): boolean {
  return found.kind === 'notice' && related.kind === 'notice'
}

function leads(
  { kind }: Related,
  { stands, isRenewal }: Pick<RelatedProps, 'stands' | 'isRenewal'>,
): Text {
  const word = announcementKinds[kind]
  if (stands === 'before') {
    return isRenewal
      ? { zh: '重新公示，原公示已撤回：', en: 'Published anew in place of: ' }
      : { zh: `相关${word.zh}：`, en: `About this ${word.en.toLowerCase()}: ` }
  }
  return isRenewal
    ? { zh: '已重新公示：', en: 'Published anew: ' }
    : { zh: `后续${word.zh}：`, en: `${word.en}: ` }
}

function Withdrawn({ found: { withdrawnAt } }: Props) {
  const say = useSay()
  if (!withdrawnAt) return null
  return (
    <Alert
      className="announcement-mark"
      type="error"
      showIcon
      title={
        <>
          {say({ zh: '已于 ', en: 'Withdrawn on ' })}
          <At at={withdrawnAt} />
          {say({ zh: ' 撤回', en: '' })}
        </>
      }
    />
  )
}

function Extended({ found: { firstEndsOn, endsOn, extendedReason } }: Props) {
  const say = useSay()
  if (!firstEndsOn || !endsOn) return null
  return (
    <Alert
      className="announcement-mark"
      type="warning"
      showIcon
      title={
        <>
          {say({ zh: '公示期已延长：由 ', en: 'Extended: it now ends on ' })}
          <OnDay on={say({ zh: firstEndsOn, en: endsOn })} />
          {say({ zh: ' 延至 ', en: ' instead of ' })}
          <OnDay on={say({ zh: endsOn, en: firstEndsOn })} />
        </>
      }
      {...(extendedReason && {
        description: say({ zh: `理由：${extendedReason}`, en: `Reason: ${extendedReason}` }),
      })}
    />
  )
}

type RelatedProps = { related: Related; stands: 'before' | 'after'; isRenewal: boolean }

function RelatedMark({ related, stands, isRenewal }: RelatedProps) {
  const say = useSay()
  const { address, kind, title, publishedAt } = related
  return (
    <Alert
      className="announcement-mark"
      type={kind === 'announcement' || kind === 'notice' ? 'info' : 'warning'}
      showIcon
      title={
        <>
          {say(leads(related, { stands, isRenewal }))}
          <Link to="/announcements/$address" params={{ address }}>
            {say(title)}
          </Link>
          {say({ zh: '，', en: ', ' })}
          <OnDay on={dayInShanghai(new Date(publishedAt))} />
        </>
      }
    />
  )
}
