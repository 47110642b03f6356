import { Link } from '@tanstack/react-router'
import type { Me } from '#api/accounts.ts'
import { listMessages } from '#api/messages.ts'
import { isOfficial } from '#core/roles.ts'
import type { Text } from '#core/text.ts'
import { useRead } from './api.ts'
import { useSay } from './language.tsx'

type Place = {
  to: '/cases' | '/worklist' | '/certificates' | '/messages' | '/organisation' | AdministrationPlace
  text: Text
}
type AdministrationPlace = '/administration/organisations' | '/administration/journal'

const certificates: Place = { to: '/certificates', text: { zh: '证书', en: 'Certificates' } }
const messages: Place = { to: '/messages', text: { zh: '消息', en: 'Messages' } }
const own: Place = { to: '/organisation', text: { zh: '本单位', en: 'My organisation' } }

const enterprisePlaces: readonly Place[] = [
  { to: '/cases', text: { zh: '我的办件', en: 'My cases' } },
  certificates,
  messages,
  own,
]

const officialPlaces: readonly Place[] = [
  { to: '/worklist', text: { zh: '办件清单', en: 'Worklist' } },
  certificates,
  messages,
  { to: '/administration/organisations', text: { zh: '机构管理', en: 'Organisations' } },
  own,
  { to: '/administration/journal', text: { zh: '日志', en: 'Journal' } },
]

/** The pages of the workspace that this person's organisation works with. */
export function Places({ me }: { me: Me }) {
  const say = useSay()
  const unread = useUnread()
  const places = isOfficial(me.organisation.kind) ? officialPlaces : enterprisePlaces
  return (
    <ul>
      {places.map(({ to, text }) => (
        <li key={to}>
          <Link to={to} className="place" activeProps={{ className: 'place place-here' }}>
            {say(text)}
            {to === '/messages' && unread > 0 && (
              <span className="count">
                {unread > 99 ? '99+' : unread}
                <span className="for-ears">{say({ zh: '条未读', en: ' unread' })}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useUnread(): number {
  const { data } = useRead(listMessages, { query: { limit: 1 } }, { refetchInterval: 60_000 })
  return data?.unread ?? 0
}
