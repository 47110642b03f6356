import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Radio } from 'antd'
import { listMessages, readMessage } from '#api/messages.ts'
import { call, useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { MessageRow } from './MessageRow.tsx'
import './messages.css'

/** What happened to the organisation's cases, newest first. */
export function Messages() {
  const say = useSay()
  const navigate = useNavigate()
  const unread = useSearch({ strict: false }).show === 'unread'
  return (
    <Page
      title={say({ zh: '消息', en: 'Messages' })}
      subtitle={say({
        zh: '办件有进展时，在这里通知本单位，同时发送邮件。',
        en: 'Your organisation is told here, and by mail, whenever a case moves.',
      })}
      width="text"
    >
      <Radio.Group
        className="message-filter"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些消息', en: 'Which messages' })}
        value={unread ? 'unread' : 'all'}
        onChange={({ target }) =>
          void navigate({
            to: '/messages',
            search: { show: target.value === 'unread' ? 'unread' : undefined },
            replace: true,
          })
        }
        options={[
          { value: 'all', label: say({ zh: '全部', en: 'All' }) },
          { value: 'unread', label: say({ zh: '未读', en: 'Unread' }) },
        ]}
      />
      <Rows unread={unread} />
    </Page>
  )
}

function Rows({ unread }: { unread: boolean }) {
  const say = useSay()
  const queries = useQueryClient()
  const list = useReadPages(listMessages, { query: unread ? { unread: 'true' } : {} })

  async function markRead(id: string) {
    // Reading on matters more than the mark: it is set again with the next visit.
    await call(readMessage, { params: { id } }).catch(() => undefined)
    await queries.invalidateQueries({ queryKey: [listMessages.path] })
  }

  const nothing = (
    <Empty
      title={say(
        unread
          ? { zh: '没有未读消息', en: 'Nothing unread' }
          : { zh: '还没有消息', en: 'No messages yet' },
      )}
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => (
        <ul className="rows">
          {rows.map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              onRead={() => void markRead(message.id)}
            />
          ))}
        </ul>
      )}
    </Pages>
  )
}
