import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { getSpotCheckItem, type SpotCheckItemView } from '#api/spot-check-items.ts'
import { itemNext } from '#core/spot-check.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { Contacts } from './Contacts.tsx'
import { Declared } from './Declared.tsx'
import { EndedNote } from './EndedNote.tsx'
import { HandIn } from './HandIn.tsx'
import { Material } from './Material.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import { ResultNote } from './ResultNote.tsx'
import { ItemTag, titleOfCheck } from './titles.tsx'
import './spot-checks.css'

/** One enterprise that was drawn: what is asked, what came in, what was found. */
export function ItemPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getSpotCheckItem, { params: { id } })
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page" paragraph={{ rows: 8 }} />
  return <Shown key={data.id} item={data} />
}

type Done = 'handed-in' | 'recorded'

function Shown({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  const [isRecording, setIsRecording] = useState(false)
  const [done, setDone] = useState<Done>()
  const mayRecord = item.allowed.includes('result')
  return (
    <Page
      title={item.name}
      back={<Back item={item} />}
      subtitle={<Standing item={item} />}
      actions={
        mayRecord && (
          <Button type="primary" onClick={() => setIsRecording(true)}>
            {say(
              item.result
                ? { zh: '更正结果', en: 'Correct the result' }
                : { zh: '填写结果', en: 'Record the result' },
            )}
          </Button>
        )
      }
    >
      {done && (
        <Alert
          className="refused-note"
          type="success"
          showIcon
          role="status"
          title={say(news[done])}
        />
      )}
      <ResultNote item={item} />
      <EndedNote item={item} />
      <Asked item={item} />
      {item.allowed.includes('hand-in') ? (
        <HandIn item={item} onDone={() => setDone('handed-in')} />
      ) : (
        <Material item={item} />
      )}
      <Contacts contacts={item.contacts} reminders={item.reminders} />
      <Declared item={item} />
      {isRecording && (
        <ResultDialog
          item={item}
          onDone={() => {
            setIsRecording(false)
            setDone('recorded')
          }}
          onClose={() => setIsRecording(false)}
        />
      )}
    </Page>
  )
}

function Back({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  return item.seesCheck ? (
    <Link to="/spot-checks/$id" params={{ id: item.checkId }}>
      {say(titleOfCheck(item))}
    </Link>
  ) : (
    <Link to="/spot-checks/mine">{say({ zh: '我的抽查', en: 'My spot checks' })}</Link>
  )
}

function Standing({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  return (
    <>
      <ItemTag item={item} /> {item.number} · {say(titleOfCheck(item))} · {item.authority}
      {item.inspector && (
        <>
          <br />
          {say({ zh: '抽查人员：', en: 'Inspector: ' })}
          {item.inspector.name}
          {say({ zh: '（', en: ' (' })}
          {item.inspector.employer}
          {say({ zh: '）', en: ')' })}
        </>
      )}
      <br />
      {say(itemNext({ state: item.state, isEnded: item.ended, isPublished: item.published }))}
    </>
  )
}

function Asked({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  const { materials, dueOn, overdue, state, ended } = item
  if (materials === null || dueOn === null || ended) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say({ zh: '需要提交的材料', en: 'Material to hand in' })}</h2>
      <p className="said">{materials}</p>
      <p>
        {say({ zh: '截止日期 ', en: 'Due by ' })}
        <strong>
          <OnDay on={dueOn} />
        </strong>
        {state === 'requested' &&
          say(
            overdue
              ? {
                  zh: '，已经逾期；有结果前仍可补交',
                  en: ', which is past; it is still taken until there is a result',
                }
              : { zh: '（含当日）', en: ', that day included' },
          )}
      </p>
    </section>
  )
}

const news = {
  'handed-in': {
    zh: '材料已提交，主管部门已收到通知。有结果前仍可补充后再次提交。',
    en: 'Handed in; the authority has been told. Until there is a result you can add more and hand it in again.',
  },
  recorded: {
    zh: '结果已填写，企业已收到消息。公布前可以更正。',
    en: 'Recorded; the enterprise has been told. It can be corrected until the results are published.',
  },
}
