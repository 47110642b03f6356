import { Alert } from 'antd'
import type { PointView } from '#api/dialogue.ts'
import { reasonsOf, type Verdicts } from '#core/checklist.ts'
import { useSay } from '#web/kit/language.tsx'

/** What the applicant will read of the points that are not met, as it stands now. */
export function Reasons({
  failed,
  verdicts,
}: {
  failed: readonly PointView[]
  verdicts: Verdicts
}) {
  const say = useSay()
  const points = failed.map((point) => ({ ...point, appliesTo: () => true }))
  return (
    <Alert
      className="case-note"
      type="info"
      role="presentation"
      title={say({
        zh: '由不符合的要点生成的理由（随相应决定发给申请单位）',
        en: 'Reasons built from what is not met; they go out with the decision that rests on them',
      })}
      description={<div className="point-reasons">{say(reasonsOf(points, verdicts))}</div>}
    />
  )
}
