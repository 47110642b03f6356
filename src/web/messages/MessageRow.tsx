import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { Message } from '#api/messages.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import '#web/cases/state.css'

type Props = { message: Message; onRead: () => void }

export function MessageRow({ message, onRead }: Props) {
  const say = useSay()
  const { title, body, sentAt, read, caseId } = message
  return (
    <li className={read ? 'message' : 'message message-unread'}>
      <div className="row-words">
        <div className="message-title">
          {!read && <Tag className="state state-bad">{say({ zh: '未读', en: 'unread' })}</Tag>}{' '}
          {say(title)}
        </div>
        <div className="message-body">{say(body)}</div>
        <div className="hint">
          <At at={sentAt} />
        </div>
      </div>
      <div className="button-row">
        {caseId && (
          <Link to="/cases/$id" params={{ id: caseId }} onClick={() => !read && onRead()}>
            {say({ zh: '查看办件', en: 'Show the case' })}
          </Link>
        )}
        {!read && (
          <Button
            size="small"
            aria-label={say({ zh: `标为已读：${title.zh}`, en: `Mark as read: ${title.en}` })}
            onClick={onRead}
          >
            {say({ zh: '标为已读', en: 'Mark as read' })}
          </Button>
        )}
      </div>
    </li>
  )
}
