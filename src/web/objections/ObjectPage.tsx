import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { getObjectable, type ObjectableEntry, type ObjectionReceipt } from '#api/objections.ts'
import { useRead } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { OnDay } from '#web/kit/when.tsx'
import { ObjectForm } from './ObjectForm.tsx'
import { Receipt } from './Receipt.tsx'
import './objections.css'

/** Where anyone objects to one entry of a public notice. */
export function ObjectPage() {
  const say = useSay()
  const { address = '' } = useParams({ strict: false })
  const { position: asked = '' }: { position?: string | number } = useSearch({ strict: false })
  const position = /^[1-9]\d{0,6}$/.test(String(asked)) ? Number(asked) : undefined
  const { data, error, refetch } = useRead(
    getObjectable,
    { params: { address, position: position ?? 1 } },
    { staleTime: 0, enabled: position !== undefined },
  )
  const [receipt, setReceipt] = useState<ObjectionReceipt>()
  if (receipt) return <Receipt receipt={receipt} />
  // Once the form is open it stays, with what was typed: the server says at the end whether it was in time.
  const refused = data ? undefined : error
  if (refused || position === undefined) {
    return (
      <Page title={say(title)} width="text" back={<ToNotice address={address} />}>
        {refused ? (
          <NotNow error={refused} retry={refetch} />
        ) : (
          <Empty title={say(nobody)} hint={<ToNotice address={address} />} />
        )}
      </Page>
    )
  }
  if (!data) return <Skeleton active className="page" />
  return (
    <Page
      width="text"
      title={say(title)}
      subtitle={say(subtitle)}
      back={<ToNotice address={address} />}
    >
      <About entry={data} />
      <ObjectForm key={`${address} ${position}`} entry={data} onReceived={setReceipt} />
    </Page>
  )
}

/** Too early, too late, or taken off already: no failure, but an answer that says where else to turn. */
function NotNow({ error, retry }: { error: Error; retry: () => unknown }) {
  const isAnswer = error instanceof Refusal && [409, 422].includes(error.status)
  if (!isAnswer) return <Refused error={error} retry={retry} advice={advice} />
  return <Alert type="warning" showIcon role="alert" title={error.title} />
}

function ToNotice({ address }: { address: string }) {
  const say = useSay()
  return (
    <Link to="/announcements/$address" params={{ address }}>
      {say({ zh: '回到公示名单', en: 'Back to the notice' })}
    </Link>
  )
}

function About({ entry }: { entry: ObjectableEntry }) {
  const say = useSay()
  const { phone } = entry.contact
  return (
    <dl className="objection-about">
      <dt>{say({ zh: '异议对象', en: 'About' })}</dt>
      <dd>
        <strong>{entry.name}</strong>
        <div className="hint">
          {say({
            zh: `${entry.areaName}，名单第 ${entry.position} 号`,
            en: `${entry.areaName}, number ${entry.position} of the list`,
          })}
        </div>
      </dd>
      <dt>{say({ zh: '所在公示', en: 'Notice' })}</dt>
      <dd>{say(entry.title)}</dd>
      <dt>{say({ zh: '受理单位', en: 'Authority' })}</dt>
      <dd>
        {entry.authority}
        {phone && (
          <>
            {say({ zh: '，电话 ', en: ', telephone ' })}
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
      </dd>
      <dt>{say({ zh: '截止时间', en: 'Until' })}</dt>
      <dd>
        <OnDay on={entry.endsOn} />
        {say({
          zh: ' 24:00（北京时间），以全部内容送达本平台的时间为准',
          en: ', 24:00 Beijing time; what counts is when all of it has arrived here',
        })}
      </dd>
    </dl>
  )
}

const title = { zh: '对公示提出异议', en: 'Object to an entry on notice' }
const subtitle = {
  zh: '任何单位和个人都可以实名提出。您的姓名和联系方式不公开，也不告知申请单位，只有作出处理决定的主管部门和受指定核实的机构可以看到。',
  en: 'Anyone may object under their real name. Your name and contact are not made public and the applicant is not told; only the authority that decides and the office that verifies see them.',
}
const nobody = {
  zh: '请在公示名单中找到所涉单位，点它那一行的“提出异议”',
  en: 'Find the one that it is about in the list of the notice and choose “Object” there',
}
const advice = {
  zh: '请回到公示名单核对；需要帮助的，请拨打公示页面上的咨询电话。',
  en: 'Look at the notice again; the telephone number on it helps further.',
}
