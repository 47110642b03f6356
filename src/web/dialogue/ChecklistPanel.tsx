import { Button, Collapse, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#api/cases.ts'
import { type ChecklistView, getChecklist, type PointView } from '#api/dialogue.ts'
import type { Verdicts } from '#core/checklist.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { Clashes } from './Clashes.tsx'
import { checklistId, jumpTo } from './jump.ts'
import { PointRow, pointId } from './PointRow.tsx'
import { Reasons } from './Reasons.tsx'
import { SavingNote } from './SavingNote.tsx'
import { useChecklist } from './use-checklist.ts'
import './dialogue.css'

/** The office's checklist of one case; nothing for anybody else, and nothing under rules without one. */
export function ChecklistPanel({ found }: { found: CaseView }) {
  const isOffice = found.party === 'handler'
  const read = useRead(getChecklist, { params: { id: found.id } }, { enabled: isOffice })
  if (!isOffice) return null
  if (read.error) return <RefusedNote error={read.error} />
  if (!read.data || read.data.points.length === 0) return null
  return <Shown found={found} opened={read.data} />
}

type Props = { found: CaseView; opened: ChecklistView }

function Shown({ found, opened }: Props) {
  const say = useSay()
  const { lifecycle } = getService(found.service)
  const { verdicts, saving, refused, clashes, answer, save, choose } = useChecklist(
    found.id,
    opened,
  )
  const groups = grouped(opened.points)
  const open = opened.points.filter((point) => isOpen(point, verdicts))
  const firstOpen = groups.find(({ points }) => points.some((point) => isOpen(point, verdicts)))
  const [shown, setShown] = useState<string[]>(opened.mayWrite && firstOpen ? [firstOpen.key] : [])
  const failed = opened.points.filter(({ id }) => verdicts[id]?.met === false)

  function toNextOpen() {
    const [next] = open
    if (!next) return
    setShown((before) => [...new Set([...before, next.group.en])])
    jumpTo(pointId(next.id))
  }

  return (
    <section className="checklist" aria-labelledby={checklistId}>
      <h2 id={checklistId} tabIndex={-1}>
        {say({ zh: '审查要点', en: 'Checklist' })}
      </h2>
      <div className="button-row">
        <strong role="status">{say(progress(open.length, failed.length))}</strong>
        {opened.mayWrite && open.length > 0 && (
          <Button size="small" onClick={toNextOpen}>
            {say({ zh: '下一个未答的要点', en: 'Next open point' })}
          </Button>
        )}
        <SavingNote saving={saving} opened={opened} onRetry={save} />
      </div>
      <RefusedNote error={refused} />
      {clashes && <Clashes by={clashes.by} clashes={clashes.points} onChoose={choose} />}
      <Collapse
        activeKey={shown}
        onChange={(keys) => setShown(keys)}
        items={groups.map(({ key, title, points }) => ({
          key,
          label: (
            <>
              {say(title)} <GroupState points={points} verdicts={verdicts} />
            </>
          ),
          children: points.map((point) => (
            <PointRow
              lifecycle={lifecycle}
              key={point.id}
              point={point}
              verdict={verdicts[point.id]}
              mayWrite={opened.mayWrite}
              onAnswer={(verdict) => answer(point.id, verdict)}
            />
          )),
        }))}
      />
      {failed.length > 0 && <Reasons failed={failed} verdicts={verdicts} />}
    </section>
  )
}

type Group = { key: string; title: Text; points: PointView[] }

function grouped(points: readonly PointView[]): Group[] {
  const groups = new Map<string, Group>()
  for (const point of points) {
    const key = point.group.en
    const group = groups.get(key) ?? { key, title: point.group, points: [] }
    group.points.push(point)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A point that only is to be noted may stay unanswered. */
function isOpen({ id, onFail }: PointView, verdicts: Verdicts): boolean {
  return verdicts[id] === undefined && onFail.some((one) => one !== 'note')
}

function GroupState({ points, verdicts }: { points: readonly PointView[]; verdicts: Verdicts }) {
  const say = useSay()
  const open = points.filter((point) => isOpen(point, verdicts)).length
  const failed = points.filter(({ id }) => verdicts[id]?.met === false).length
  return (
    <>
      {open > 0 && <Tag>{say({ zh: `未答 ${open}`, en: `${open} open` })}</Tag>}
      {failed > 0 && (
        <Tag color="error">{say({ zh: `不符合 ${failed}`, en: `${failed} not met` })}</Tag>
      )}
      {open + failed === 0 && <Tag color="success">{say({ zh: '均符合', en: 'all met' })}</Tag>}
    </>
  )
}

function progress(open: number, failed: number): Text {
  const unmet = failed > 0 ? { zh: `，不符合 ${failed} 个`, en: `; not met: ${failed}` } : undefined
  return open > 0
    ? { zh: `未答 ${open} 个${unmet?.zh ?? ''}`, en: `Open: ${open}${unmet?.en ?? ''}` }
    : { zh: `均已作答${unmet?.zh ?? ''}`, en: `All answered${unmet?.en ?? ''}` }
}
