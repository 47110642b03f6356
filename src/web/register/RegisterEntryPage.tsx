import { Link, useParams } from '@tanstack/react-router'
import { Alert, Descriptions, Skeleton } from 'antd'
import { getRegisterEntry, type RegisterEntry } from '#api/announcements.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { servicesInBrief } from '#web/portal/services.ts'
import { LookAlikes } from '#web/verification/LookAlikes.tsx'
import { Ended } from './Ended.tsx'
import { numberIn, standings } from './standing.ts'
import '#web/announcements/announcements.css'
import '#web/verification/verification.css'

/** One entry by its number, read as a certificate is: whose it is, until when, and whether it counts. */
export function RegisterEntryPage() {
  const { number = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(
    getRegisterEntry,
    { params: { number: numberIn(number) } },
    { staleTime: 0 },
  )
  if (error) return <NotShown error={error} retry={refetch} />
  return data ? <Shown found={data} /> : <Skeleton active className="page" />
}

function NotShown({ error, retry }: { error: Error; retry: () => unknown }) {
  const say = useSay()
  return (
    <Page
      title={say({ zh: '查询登记', en: 'Look up an entry' })}
      back={<Link to="/register">{say({ zh: '公开登记簿', en: 'Public register' })}</Link>}
    >
      <Refused error={error} retry={retry} advice={copied} />
      <LookAlikes />
    </Page>
  )
}

function Shown({ found }: { found: RegisterEntry }) {
  const say = useSay()
  const { title, meaning } = standings[found.standing]
  return (
    <Page
      width="text"
      title={found.name}
      subtitle={say({ zh: `登记编号 ${found.number}`, en: `Number ${found.number}` })}
      back={<Link to="/register">{say({ zh: '公开登记簿', en: 'Public register' })}</Link>}
    >
      <Alert
        className="announcement-mark"
        type={alerts[found.standing]}
        showIcon
        role="status"
        title={<strong>{say(title)}</strong>}
        description={
          <>
            <p>{say(meaning)}</p>
            <Ended found={found} />
          </>
        }
      />
      <Facts found={found} />
      <p>
        <Link to="/announcements/$address" params={{ address: found.announcement }}>
          {say({ zh: '查看登记公告', en: 'The announcement that entered it' })}
        </Link>
      </p>
      <LookAlikes />
    </Page>
  )
}

function Facts({ found }: { found: RegisterEntry }) {
  const say = useSay()
  const { number, name, formerName, areaName, authority, year, enteredOn, validUntil } = found
  const service = servicesInBrief.find(({ id }) => id === found.service)
  const facts = [
    { label: { zh: '登记编号', en: 'Number' }, children: <strong>{number}</strong> },
    { label: { zh: '名称', en: 'Name' }, children: name },
    ...(formerName
      ? [{ label: { zh: '更名前', en: 'Former name' }, children: <FormerName found={found} /> }]
      : []),
    { label: { zh: '地区', en: 'Area' }, children: areaName },
    {
      label: { zh: '事项', en: 'Service' },
      children: [service && say(service.title), say({ zh: `${year} 年度`, en: `${year}` })]
        .filter(Boolean)
        .join(say({ zh: '，', en: ', ' })),
    },
    { label: { zh: '登记单位', en: 'Authority' }, children: authority },
    { label: { zh: '登记日期', en: 'Entered on' }, children: <OnDay on={enteredOn} /> },
    {
      label: { zh: '有效期至', en: 'Valid until' },
      children: validUntil ? (
        <OnDay on={validUntil} />
      ) : (
        say({ zh: '没有规定期限', en: 'No term was set' })
      ),
    },
  ]
  return (
    <Descriptions
      className="announcement-facts"
      bordered
      styles={{ label: { whiteSpace: 'nowrap', width: '1%' } }}
      column={1}
      items={facts.map(({ label, children }) => ({ key: label.en, label: say(label), children }))}
    />
  )
}

function FormerName({ found: { formerName, renamedOn } }: { found: RegisterEntry }) {
  const say = useSay()
  return (
    <>
      {formerName}
      {say({ zh: '（', en: ' (' })}
      {renamedOn && <OnDay on={renamedOn} />}
      {say({ zh: ' 核实更名）', en: ', when the change was verified)' })}
    </>
  )
}

const alerts = { valid: 'success', expired: 'warning', revoked: 'error' } as const

const copied = {
  zh: '请核对编号是否抄写正确，或者到“公开登记簿”按名称查询。没有查到，说明没有这个编号的登记。',
  en: 'Check that the number was copied correctly, or search the public register by name. A number that is not found was never entered.',
}
