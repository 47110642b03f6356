import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { getObjection, type ObjectionAct, type ObjectionView } from '#api/objections.ts'
import { objectionStates } from '#core/announcement.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { ActDialog } from './ActDialog.tsx'
import { actsDone, actTitles } from './acts.ts'
import { Evidence } from './Evidence.tsx'
import { ObjectionFacts } from './ObjectionFacts.tsx'
import { StateTag } from './StateTag.tsx'
import './objections.css'

/** One objection, for the authority that decides and the office that verifies. */
export function ObjectionPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getObjection, { params: { id } }, { staleTime: 0 })
  // A line that is down for a moment must not close the dialog that somebody is typing in.
  const isGone = error instanceof Refusal && error.status === 404
  if (error && (isGone || !data)) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page" />
  return <Shown key={id} found={data} />
}

function Shown({ found }: { found: ObjectionView }) {
  const say = useSay()
  const [act, setAct] = useState<ObjectionAct>()
  // Kept apart from what is shown: a dialog that was refused must survive the page that changes behind it.
  const [asked, setAsked] = useState(found)
  const [done, setDone] = useState<ObjectionAct>()
  const { about, state, allowed } = found
  return (
    <Page
      title={say({ zh: `异议：${about.name}`, en: `Objection: ${about.name}` })}
      subtitle={
        <>
          <StateTag state={state} /> {say(objectionStates[state].next)}
        </>
      }
      back={
        <Link to="/administration/objections">{say({ zh: '公示异议', en: 'Objections' })}</Link>
      }
      actions={allowed.map((one, at) => (
        <Button
          key={one}
          type={at === 0 && one !== 'uphold' ? 'primary' : 'default'}
          danger={one === 'uphold'}
          onClick={() => {
            setAsked(found)
            setAct(one)
          }}
        >
          {say(actTitles[one])}
        </Button>
      ))}
    >
      {done && (
        <Alert
          className="objection-note"
          type="success"
          showIcon
          role="status"
          title={say(actsDone[done])}
        />
      )}
      <ObjectionFacts found={found} />
      <Evidence found={found} />
      {act && (
        <ActDialog
          act={act}
          found={asked}
          onDone={() => {
            setDone(act)
            setAct(undefined)
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </Page>
  )
}
