import { announcementFeed } from '#api/announcements.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

/** The newest as a feed: named in the head of the page for readers of feeds, and linked for everybody else. */
export function FeedLink() {
  const say = useSay()
  const title = say({ zh: '公示公告 RSS', en: 'Notices and announcements (RSS)' })
  const address = urlOf(announcementFeed)
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={title} href={address} />
      <a href={address}>{say({ zh: 'RSS 订阅', en: 'RSS feed' })}</a>
    </>
  )
}
