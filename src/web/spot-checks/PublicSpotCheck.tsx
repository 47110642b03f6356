import { Link, useParams } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { type PublicSpotCheck as Check, getPublicSpotCheck } from '#api/spot-check-public.ts'
import type { SpotCheckState } from '#core/spot-check.ts'
import type { Text } from '#core/text.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { At } from '#web/kit/when.tsx'
import { DrawFacts } from './DrawFacts.tsx'
import { HowDrawn } from './HowDrawn.tsx'
import { PublicItems } from './PublicItems.tsx'
import { Redraw } from './Redraw.tsx'
import { StrataTable } from './StrataTable.tsx'
import { CheckState, titleOfCheck } from './titles.tsx'
import './spot-checks.css'

/** What everybody may read of a spot check, and try for themselves. */
export function PublicSpotCheck() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useRead(getPublicSpotCheck, { params: { id } })
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page" paragraph={{ rows: 8 }} />
  return <Shown key={data.id} check={data} />
}

function Shown({ check }: { check: Check }) {
  const say = useSay()
  const { id, state, percent, candidates, excluded, drawn } = check
  return (
    <Page
      title={say(titleOfCheck(check))}
      back={<Link to="/spot-checks/public">{say({ zh: '随机抽查公开', en: 'Spot checks' })}</Link>}
      subtitle={
        <>
          <CheckState state={state} /> {check.authority.name} ·{' '}
          <span lang="zh-CN">{check.areaName}</span> ·{' '}
          {say({
            zh: `候选 ${candidates} 家，排除 ${excluded} 家，每层抽取 ${percent}%${drawn > 0 ? `，抽中 ${drawn} 家` : ''}`,
            en: `${candidates} candidates, ${excluded} excluded, ${percent} % of each stratum${drawn > 0 ? `, ${drawn} drawn` : ''}`,
          })}
          <br />
          {say(next[state])}
        </>
      }
    >
      {check.cancelledAt && <Cancelled check={check} at={check.cancelledAt} />}
      {check.drawnAt && <PublicItems id={id} isPublished={state === 'published'} />}
      {check.drawnAt && <Redraw check={check} />}
      <DrawFacts check={check} />
      <StrataTable strata={check.strataSizes} />
      <HowDrawn />
    </Page>
  )
}

function Cancelled({ check, at }: { check: Check; at: string }) {
  const say = useSay()
  return (
    <Alert
      type="warning"
      showIcon
      title={say({ zh: '本次抽查已取消，没有抽取', en: 'Cancelled; nothing was drawn' })}
      description={
        <>
          {say({ zh: '理由：', en: 'Reason: ' })}
          {check.reason}{' '}
          <span className="hint">
            <At at={at} />
          </span>
        </>
      }
    />
  )
}

const waiting: Text = {
  zh: '名单已经固定，所用的公开数值尚未产生或者正在核对；抽取后名单在这里公布。',
  en: 'The list is frozen; the public value does not exist yet or is being confirmed. Who is drawn will stand here.',
}
const next: Record<SpotCheckState, Text> = {
  open: waiting,
  frozen: waiting,
  entered: waiting,
  drawn: {
    zh: '已经抽取，正在核对材料；全部有结果后一并公布。',
    en: 'Drawn; the material is being compared. All results are published together.',
  },
  published: { zh: '结果已经公布。', en: 'The results are published.' },
  cancelled: { zh: '名单固定后取消。', en: 'Cancelled after the list was frozen.' },
}
