import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { SpotCheckItemView } from '#api/spot-check-items.ts'
import { spotCheckResults } from '#core/spot-check.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import { RevocationDialog } from './RevocationDialog.tsx'

/** What was found, and what follows where it fails. */
export function ResultNote({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  const { result, finding, inspectedBy, inspectedAt } = item
  if (!result) return null
  const title = spotCheckResults[result]
  return (
    <Alert
      className="refused-note"
      type={result === 'differs-fails' ? 'warning' : 'info'}
      showIcon
      title={say({ zh: `结果：${title.zh}`, en: `Result: ${title.en}` })}
      description={
        <>
          <p className="said">{finding}</p>
          <p className="hint">
            {inspectedBy} · {inspectedAt && <At at={inspectedAt} />}
          </p>
          <Afterwards item={item} />
        </>
      }
    />
  )
}

/** Where the enterprise fails: the way to the revocation, or what has become of the case. */
function Afterwards({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  const { revocation, caseState, caseId } = item
  const [isOpening, setIsOpening] = useState(false)
  if (revocation) {
    return (
      <>
        <p>
          {say({
            zh: '不再符合条件的，是否撤销由主管部门决定；撤销以前先告知，企业可以申辩。',
            en: 'Whether the entry is revoked, the authority decides; the enterprise is told first and may defend itself.',
          })}
        </p>
        <div className="button-row">
          <Button type="primary" danger onClick={() => setIsOpening(true)}>
            {say(revocation.title)}
          </Button>
          <Link to="/cases/$id" params={{ id: caseId }}>
            {say({ zh: '打开办件', en: 'Open the case' })}
          </Link>
        </div>
        {isOpening && (
          <RevocationDialog
            item={item}
            revocation={revocation}
            onClose={() => setIsOpening(false)}
          />
        )}
      </>
    )
  }
  if (!caseState) return null
  return (
    <p>
      {say({
        zh: `办件现在是“${caseState.zh}”。`,
        en: `The case is “${caseState.en}” now. `,
      })}
      <Link to="/cases/$id" params={{ id: caseId }}>
        {say({ zh: '打开办件', en: 'Open the case' })}
      </Link>
    </p>
  )
}
