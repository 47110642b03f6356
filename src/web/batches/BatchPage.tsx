import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { type BatchView, getBatch } from '#api/batches.ts'
import { getPortal } from '#api/portal.ts'
import { batchStates } from '#core/batch.ts'
import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import { useRead } from '#web/kit/api.ts'
import { DoneNote } from '#web/kit/DoneNote.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { ActDialog } from './ActDialog.tsx'
import { actSpecs } from './act-specs.ts'
import { type Act, outlookOf } from './acts.ts'
import { BatchActs } from './BatchActs.tsx'
import { BatchCounts } from './BatchCounts.tsx'
import { BatchFacts } from './BatchFacts.tsx'
import { BatchTag } from './BatchTags.tsx'
import { CollectPanel } from './CollectPanel.tsx'
import { Entries } from './Entries.tsx'
import { useCollect } from './use-collect.ts'
import './batches.css'

/** One batch: where it stands, what comes next, and its cases. */
export function BatchPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getBatch, { params: { id } }, { staleTime: 0 })
  const today = useRead(getPortal, {}).data?.today
  if (error) return <Refused error={error} retry={refetch} />
  if (!data || !today) return <Skeleton active className="page" />
  return <Shown key={id} batch={data} today={today} />
}

function Shown({ batch, today }: { batch: BatchView; today: Day }) {
  const say = useSay()
  const collecting = useCollect(batch.id)
  const [act, setAct] = useState<Act>()
  const [done, setDone] = useState<Text>()
  function begin(next: Act) {
    setDone(undefined)
    setAct(next)
  }
  return (
    <Page
      title={say(batch.title)}
      subtitle={
        <>
          <BatchTag state={batch.state} /> <Next batch={batch} />
        </>
      }
      back={<Link to="/batches">{say({ zh: '批次', en: 'Batches' })}</Link>}
      actions={<BatchActs batch={batch} isBusy={collecting.isRunning} onAct={begin} />}
    >
      {done && <DoneNote key={done.zh} text={done} />}
      <BatchCounts batch={batch} />
      {batch.mine && batch.state === 'collecting' && (
        <CollectPanel batch={batch} collecting={collecting} />
      )}
      <BatchFacts batch={batch} />
      <Entries batch={batch} onRemoved={setDone} />
      {act && (
        <ActDialog
          act={act}
          batch={batch}
          today={today}
          onDone={() => {
            setDone(actSpecs[act].done)
            setAct(undefined)
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </Page>
  )
}

function Next({ batch }: { batch: BatchView }) {
  const say = useSay()
  const { zh, en } = nextOf(batch)
  if (batch.mine) return say({ zh, en })
  const { name } = batch.authority
  return say({ zh: `${zh}（由${name}办理）`, en: `${en} (${name} does this.)` })
}

function nextOf(batch: BatchView): Text {
  const { state, notice } = batch
  if (state !== 'on-notice' || !notice?.over) return batchStates[state].next
  return outlookOf(batch).entered > 0 ? announces : waits
}

const announces = {
  zh: '公示已期满，下一步发布公告。异议未处理完的，只影响所涉办件，其余照常公告。',
  en: 'The notice has ended: announce next. An open objection holds up its own case only.',
}
const waits = {
  zh: '公示已期满，余下办件的异议还没有处理完；处理完以后再发布公告。',
  en: 'The notice has ended, and objections hold up all that is left: announce once these are settled.',
}
