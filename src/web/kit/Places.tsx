import { Link } from '@tanstack/react-router'
import type { Me } from '#api/accounts.ts'
import { listMessages } from '#api/messages.ts'
import { isSupervisor } from '#core/access.ts'
import { decidingArea } from '#core/areas.ts'
import { isOfficial } from '#core/roles.ts'
import type { Text } from '#core/text.ts'
import { useRead } from './api.ts'
import { useSay } from './language.tsx'
import './places.css'

type Place = {
  to:
    | '/cases'
    | '/imports'
    | '/worklist'
    | '/batches'
    | '/spot-checks'
    | '/spot-checks/mine'
    | '/certificates'
    | '/papers'
    | '/statistics'
    | '/messages'
    | '/organisation'
    | AdministrationPlace
  text: Text
}
type AdministrationPlace =
  | '/administration/organisations'
  | '/administration/emergency'
  | '/administration/objections'
  | '/administration/journal'

const certificates: Place = { to: '/certificates', text: { zh: '证明', en: 'Certificates' } }
const papers: Place = { to: '/papers', text: { zh: '纸质材料', en: 'Papers' } }
const statistics: Place = { to: '/statistics', text: { zh: '统计', en: 'Statistics' } }
const messages: Place = { to: '/messages', text: { zh: '消息', en: 'Messages' } }
const ownChecks: Place = { to: '/spot-checks/mine', text: { zh: '我的抽查', en: 'My checks' } }
const objections: Place = {
  to: '/administration/objections',
  text: { zh: '异议', en: 'Objections' },
}
const own: Place = { to: '/organisation', text: { zh: '本单位', en: 'My organisation' } }

const enterprisePlaces: readonly Place[] = [
  { to: '/cases', text: { zh: '我的办件', en: 'My cases' } },
  { to: '/imports', text: { zh: '批量导入', en: 'Import' } },
  certificates,
  papers,
  ownChecks,
  messages,
  own,
]

const officialPlaces: readonly Place[] = [
  { to: '/worklist', text: { zh: '办件清单', en: 'Worklist' } },
  papers,
  certificates,
  statistics,
  messages,
  { to: '/administration/organisations', text: { zh: '机构管理', en: 'Organisations' } },
  own,
  { to: '/administration/journal', text: { zh: '日志', en: 'Journal' } },
]

const supervisorPlaces = officialPlaces
  .toSpliced(-2, 0, {
    to: '/administration/emergency',
    text: { zh: '便利化期间', en: 'Emergency periods' },
  })
  .toSpliced(1, 0, { to: '/batches', text: { zh: '批次', en: 'Batches' } }, objections, {
    to: '/spot-checks',
    text: { zh: '抽查', en: 'Spot checks' },
  })

const cityPlaces = supervisorPlaces.filter(({ to }) => to !== '/batches')

const evaluatorPlaces = officialPlaces
  .filter((place) => place !== papers && place !== certificates && place !== statistics)
  .toSpliced(1, 0, objections, ownChecks)

function placesOf({ kind, area }: Me['organisation']): readonly Place[] {
  // A city whose province decides for it has no batches, and none of its area.
  if (kind === 'authority' && decidingArea(area) !== area) return cityPlaces
  if (isSupervisor(kind)) return supervisorPlaces
  if (kind === 'evaluator') return evaluatorPlaces
  return isOfficial(kind) ? officialPlaces : enterprisePlaces
}

/** The pages of the workspace that this person's organisation works with. */
export function Places({ me }: { me: Me }) {
  const say = useSay()
  const unread = useUnread()
  const places = placesOf(me.organisation)
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
