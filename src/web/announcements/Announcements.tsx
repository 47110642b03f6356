import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Radio } from 'antd'
import { listAnnouncements } from '#api/announcements.ts'
import { announcementKinds } from '#core/announcement.ts'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { AnnouncementRows } from './AnnouncementRows.tsx'
import { FeedLink } from './Feed.tsx'
import { type AnnouncementSearch, kindNames, readAnnouncementSearch } from './filters.ts'
import './announcements.css'

/** What authorities publish, newest first, for everybody. */
export function Announcements() {
  const say = useSay()
  const search = readAnnouncementSearch(useSearch({ strict: false }))
  return (
    <Page
      title={say({ zh: '公示公告', en: 'Notices and announcements' })}
      subtitle={say({
        zh: '公示期内，任何单位和个人都可以对名单提出异议；公示期满后公告。点标题看名单和下一步。',
        en: 'While a public notice runs, anyone may object to its list; the announcement follows. Open a title for its list and what comes next.',
      })}
      back={<Link to="/">{say({ zh: '首页', en: 'First page' })}</Link>}
      actions={
        <>
          <Link to="/register">{say({ zh: '公开登记簿', en: 'Public register' })}</Link>
          <FeedLink />
        </>
      }
    >
      <Filters search={search} />
      <Found search={search} />
    </Page>
  )
}

function Filters({ search }: { search: AnnouncementSearch }) {
  const say = useSay()
  const navigate = useNavigate()
  const show = (change: Partial<AnnouncementSearch>) =>
    void navigate({ to: '/announcements', search: { ...search, ...change }, replace: true })
  return (
    <search className="list-bar">
      <Radio.Group
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '类型', en: 'Kind' })}
        value={search.kind ?? ''}
        onChange={({ target }) => show({ kind: target.value || undefined })}
        options={[
          { value: '', label: say({ zh: '全部', en: 'All' }) },
          ...kindNames.map((value) => ({ value, label: say(announcementKinds[value]) })),
        ]}
      />
      <label htmlFor="announcement-area">{say({ zh: '地区', en: 'Area' })}</label>
      <AreaCascader
        id="announcement-area"
        value={search.area}
        onChange={(area) => show({ area })}
      />
    </search>
  )
}

function Found({ search }: { search: AnnouncementSearch }) {
  const say = useSay()
  const { kind, area } = search
  const list = useReadPages(listAnnouncements, {
    query: { ...(kind && { kind }), ...(area && { area }) },
  })
  const nothing = (
    <Empty
      title={say({ zh: '没有符合条件的公示公告', en: 'Nothing was published that fits' })}
      hint={say({
        zh: '科技管理部门发布后，会出现在这里。',
        en: 'What authorities publish appears here.',
      })}
      action={
        (kind || area) && <Link to="/announcements">{say({ zh: '查看全部', en: 'Show all' })}</Link>
      }
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => <AnnouncementRows rows={rows} />}
    </Pages>
  )
}
