import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { SpotCheckItemView } from '#api/spot-check-items.ts'
import { useSay } from '#web/kit/language.tsx'

/** Where the case of an enterprise stands that is checked no more, for whoever sees the case. */
export function EndedNote({ item: { ended, caseState, caseId } }: { item: SpotCheckItemView }) {
  const say = useSay()
  if (!ended || !caseState) return null
  return (
    <Alert
      className="refused-note"
      type="info"
      showIcon
      title={
        <>
          {say({
            zh: `办件现在是“${caseState.zh}”。`,
            en: `The case is “${caseState.en}” now. `,
          })}
          <Link to="/cases/$id" params={{ id: caseId }}>
            {say({ zh: '打开办件', en: 'Open the case' })}
          </Link>
        </>
      }
    />
  )
}
