import { Button, Skeleton, Tag } from 'antd'
import { endSession, listSessions, type Session } from '#api/accounts.ts'
import { call, useRead, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Refused, RefusedNote } from '#web/kit/Refused.tsx'
import { At } from '#web/kit/when.tsx'

/** Where the caller is signed in. */
export function Sessions() {
  const say = useSay()
  const { data, error, refetch } = useRead(listSessions, {})
  const end = useWrite((id: string) => call(endSession, { params: { id } }), [listSessions])
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say({ zh: '登录设备', en: 'Where you are signed in' })}</h2>
      <p className="hint">
        {say({
          zh: '如有不认识的设备，请结束它并修改密码。',
          en: 'End what you do not recognise, and change your password.',
        })}
      </p>
      <RefusedNote error={end.error} />
      {error && <Refused error={error} retry={refetch} />}
      {!error && !data && <Skeleton active />}
      <ul className="rows">
        {data?.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </section>
  )
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const say = useSay()
  const device = deviceOf(session.userAgent ?? '') || say({ zh: '未知设备', en: 'Unknown device' })
  return (
    <li>
      <div className="row-words">
        <strong>{device}</strong>{' '}
        {session.current && <Tag>{say({ zh: '当前设备', en: 'This device' })}</Tag>}
        <div className="hint">
          {session.ipAddress ? `${session.ipAddress} · ` : ''}
          {say({ zh: '登录于', en: 'since' })} <At at={session.createdAt} /> ·{' '}
          {say({ zh: '最近使用', en: 'last used' })} <At at={session.lastUsedAt} />
        </div>
      </div>
      {!session.current && (
        <Button
          danger
          onClick={onEnd}
          aria-label={say({ zh: `结束 ${device} 的登录`, en: `End the session on ${device}` })}
        >
          {say({ zh: '结束', en: 'End' })}
        </Button>
      )}
    </li>
  )
}

const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']
const browsers = ['MicroMessenger', 'Edg', 'Firefox', 'Chrome', 'Safari']

// Only as good as needed to recognise one's own devices: the first name that the browser gives wins.
function deviceOf(userAgent: string): string {
  const named = (names: string[]) => names.find((name) => userAgent.includes(name))
  return [named(browsers), named(systems)].filter(Boolean).join(' · ')
}
