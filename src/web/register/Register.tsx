import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { searchRegister } from '#api/announcements.ts'
import { TurnedPages } from '#web/announcements/TurnedPages.tsx'
import { useTurns } from '#web/announcements/use-turns.ts'
import { useRead } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { ListSearch } from '#web/kit/ListSearch.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { LookAlikes } from '#web/verification/LookAlikes.tsx'
import { RegisterRows } from './RegisterRows.tsx'
import '#web/verification/verification.css'

const size = 20

/** Who is entered, for everybody; what is searched for stands in the address. */
export function Register() {
  const say = useSay()
  const navigate = useNavigate()
  const { q: asked = '' } = useSearch({ strict: false })
  const q = asked.slice(0, 100)
  return (
    <Page
      title={say({ zh: '公开登记簿', en: 'Public register' })}
      subtitle={say({
        zh: '查询已经公告登记的单位：输入名称、地区或登记编号。不用登录。已过期和已撤销的也查得到，并注明。',
        en: 'Look up who is entered, by name, area or number. No account is needed. Expired and revoked entries are found too, and say so.',
      })}
      back={<Link to="/">{say({ zh: '首页', en: 'First page' })}</Link>}
      actions={
        <Link to="/announcements">{say({ zh: '公示公告', en: 'Notices and announcements' })}</Link>
      }
    >
      <search className="list-bar">
        <ListSearch
          q={q}
          label={{ zh: '查询登记簿', en: 'Search the register' }}
          placeholder={{ zh: '名称、地区或登记编号', en: 'Name, area or number' }}
          onSearch={(typed) =>
            void navigate({ to: '/register', search: { q: typed || undefined }, replace: true })
          }
        />
      </search>
      <Found key={q} q={q} />
      <LookAlikes />
    </Page>
  )
}

function Found({ q }: { q: string }) {
  const say = useSay()
  const turns = useTurns()
  const found = useRead(
    searchRegister,
    { query: { limit: size, cursor: turns.cursor, ...(q && { q }) } },
    { placeholderData: (before) => before },
  )
  return (
    <TurnedPages
      found={found}
      turns={turns}
      size={size}
      label={say({ zh: '查询结果', en: 'Found' })}
      empty={q ? <NotFound /> : <Nobody />}
    >
      {(rows) => <RegisterRows rows={rows} />}
    </TurnedPages>
  )
}

function NotFound() {
  const say = useSay()
  return (
    <Empty
      title={say({ zh: '没有查到', en: 'Not found' })}
      hint={say({
        zh: '请只输入名称中的几个字，或核对编号后再试。没有查到，说明没有在本平台登记。',
        en: 'Try just a few characters of the name, or check the number. Whoever is not found is not entered on this platform.',
      })}
    />
  )
}

function Nobody() {
  const say = useSay()
  return (
    <Empty
      title={say({ zh: '还没有登记', en: 'Nobody is entered yet' })}
      hint={say({
        zh: '公示期满并公告后，单位会列入登记簿。',
        en: 'Enterprises are entered once their public notice has ended and they are announced.',
      })}
    />
  )
}
