import { Button, Card, Progress } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { BatchView } from '#api/batches.ts'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import type { useCollect } from './use-collect.ts'

type Collecting = ReturnType<typeof useCollect>
type Props = { batch: BatchView; collecting: Collecting }

/** Puts the cases that passed review on the list: all of them or those of one area, with progress, stoppable. */
export function CollectPanel({ batch, collecting }: Props) {
  const say = useSay()
  const [area, setArea] = useState<string>()
  const { isRunning, refused, start, stop, done } = collecting
  const panel = useRef<HTMLDivElement>(null)
  const course = useRef<HTMLParagraphElement>(null)
  const wasRunning = useRef(false)
  // The button that was pressed often has nothing left to do. Whoever went on elsewhere is left there.
  useEffect(() => {
    const isHere = panel.current?.contains(document.activeElement)
    if (wasRunning.current && !isRunning && isHere) course.current?.focus()
    wasRunning.current = isRunning
  }, [isRunning])
  return (
    <Card
      ref={panel}
      className="collect"
      size="small"
      title={<h2>{say({ zh: '归集办件', en: 'Collect cases' })}</h2>}
    >
      <p>
        {say(
          batch.waiting > 0
            ? {
                zh: `有 ${batch.waiting} 件审查通过、还没有归入批次的办件，按通过时间先后归集。`,
                en: `${batch.waiting} cases passed review and are in no batch yet; the oldest are collected first.`,
              }
            : {
                zh: '现在没有可以归集的办件。办理机构审查通过后，会出现在这里。',
                en: 'There is nothing to collect now. Cases appear here once they have passed review.',
              },
        )}
      </p>
      <RefusedNote error={refused} />
      <div className="button-row">
        <label htmlFor="collect-area">
          {say({ zh: '只归集一个地区（选填）', en: 'One area only (optional)' })}
        </label>
        <AreaCascader id="collect-area" within={batch.area} value={area} onChange={setArea} />
        {isRunning ? (
          <Button onClick={stop}>{say({ zh: '停止', en: 'Stop' })}</Button>
        ) : (
          <Button type="primary" disabled={batch.waiting === 0} onClick={() => void start(area)}>
            {say({ zh: '归集', en: 'Collect' })}
          </Button>
        )}
      </div>
      {(isRunning || done) && (
        <Course words={course} collecting={collecting} waiting={batch.waiting} />
      )}
    </Card>
  )
}

type CourseProps = {
  words: RefObject<HTMLParagraphElement | null>
  collecting: Collecting
  waiting: number
}

function Course({ words, collecting, waiting }: CourseProps) {
  const say = useSay()
  const { isRunning } = collecting
  const { collected, left } = collecting.done ?? { collected: 0, left: waiting }
  const all = collected + left
  return (
    <>
      <Progress
        percent={all === 0 ? 100 : Math.floor((collected * 100) / all)}
        status={isRunning ? 'active' : 'normal'}
        aria-label={say({ zh: '归集进度', en: 'Progress' })}
      />
      <p ref={words} tabIndex={-1} role="status" className="course">
        {isRunning
          ? say({
              zh: `正在归集，已归集 ${collected} 件，还有 ${left} 件。可以随时停止，已归集的保留。`,
              en: `Collecting: ${collected} so far, ${left} left. Stop at any time; what was collected stays.`,
            })
          : say({
              zh: `已归集 ${collected} 件，还有 ${left} 件没有归集。`,
              en: `${collected} were collected, ${left} were not.`,
            })}
      </p>
    </>
  )
}
