import { Link, useParams } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { getSpotCheck, type SpotCheckView } from '#api/spot-checks.ts'
import { spotCheckStates } from '#core/spot-check.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { type Act, acts } from './acts.ts'
import { CheckActions } from './CheckActions.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { DrawFacts } from './DrawFacts.tsx'
import { ItemTable } from './ItemTable.tsx'
import { Prepared } from './Prepared.tsx'
import { Progress } from './Progress.tsx'
import { StrataTable } from './StrataTable.tsx'
import { CheckState, titleOfCheck } from './titles.tsx'
import './spot-checks.css'

/** One spot check: where it stands, what is next, what the officer may do, and everything that is fixed. */
export function SpotCheckPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getSpotCheck, { params: { id } })
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page" paragraph={{ rows: 8 }} />
  return <Shown key={data.id} check={data} />
}

function Shown({ check }: { check: SpotCheckView }) {
  const say = useSay()
  const [act, setAct] = useState<Act>()
  const [done, setDone] = useState<Act>()
  const isDrawn = check.drawnAt !== null
  return (
    <Page
      title={say(titleOfCheck(check))}
      back={<Link to="/spot-checks">{say({ zh: '抽查', en: 'Spot checks' })}</Link>}
      subtitle={
        <>
          <CheckState state={check.state} /> {check.authority.name} ·{' '}
          <span lang="zh-CN">{check.areaName}</span>
          <br />
          {say(spotCheckStates[check.state].next)}
          {check.state === 'frozen' && check.sourceOn && (
            <>
              {' '}
              {say({
                zh: `可自 ${check.sourceOn} 起录入公开数值。`,
                en: `The public value can be entered from ${check.sourceOn} on.`,
              })}
            </>
          )}
        </>
      }
      actions={<CheckActions check={check} onAct={setAct} />}
    >
      {done && (
        <Alert
          className="refused-note"
          type="success"
          showIcon
          role="status"
          title={say({ zh: `已完成：${acts[done].title.zh}`, en: `Done: ${acts[done].title.en}` })}
        />
      )}
      <Progress check={check} />
      {isDrawn && <ItemTable id={check.id} />}
      <DrawFacts check={check} />
      <StrataTable strata={check.strataSizes} />
      <Prepared check={check} />
      {act && (
        <CheckDialog
          act={act}
          check={check}
          onDone={() => {
            setAct(undefined)
            setDone(act)
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </Page>
  )
}
