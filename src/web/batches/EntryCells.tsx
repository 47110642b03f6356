import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { BatchEntry } from '#api/batches.ts'
import { useSay } from '#web/kit/language.tsx'
import { EntryTag } from './BatchTags.tsx'

type Props = { entry: BatchEntry }

/** Whose case it is; leads to the case. */
export function Applicant({ entry: { caseId, applicant, areaName } }: Props) {
  return (
    <>
      <Link to="/cases/$id" params={{ id: caseId }} className="list-link">
        {applicant.name}
      </Link>
      <div className="hint">
        {applicant.creditCode} · {areaName}
      </div>
    </>
  )
}

/** Its reference and number, and who examined it; its title where that is not the applicant’s name. */
export function CaseFacts({ entry }: Props) {
  const { title, reference, number, evaluator, applicant } = entry
  return (
    <>
      {title !== applicant.name && <div>{title}</div>}
      <div>{[reference, number].filter(Boolean).join(' · ')}</div>
      {evaluator && <div className="hint">{evaluator}</div>}
    </>
  )
}

/** What the officer should look at, and why a case left the batch. */
export function Remarks({ entry: { doubts, reason } }: Props) {
  const say = useSay()
  return (
    <>
      {doubts.length > 0 && (
        <ul className="batch-doubts">
          {doubts.map((doubt) => (
            <li key={doubt.en}>{say(doubt)}</li>
          ))}
        </ul>
      )}
      {reason && say({ zh: `理由：${reason}`, en: `Reason: ${reason}` })}
    </>
  )
}

export function Standing({ entry: { state, objections } }: Props) {
  const say = useSay()
  return (
    <span className="list-state">
      <EntryTag state={state} />
      {objections > 0 && (
        <Tag className="state state-bad">
          {say({
            zh: `异议 ${objections} 件未处理完`,
            en: `${objections} open ${objections === 1 ? 'objection' : 'objections'}`,
          })}
        </Tag>
      )}
    </span>
  )
}

export function RemoveButton({
  entry,
  onRemove,
}: Props & { onRemove: (entry: BatchEntry) => void }) {
  const say = useSay()
  return (
    <Button
      size="small"
      danger
      aria-label={say({
        zh: `移出 ${entry.applicant.name}`,
        en: `Take off ${entry.applicant.name}`,
      })}
      onClick={() => onRemove(entry)}
    >
      {say({ zh: '移出', en: 'Take off' })}
    </Button>
  )
}
