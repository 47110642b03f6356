import { Link } from '@tanstack/react-router'
import { useSay } from '#web/kit/language.tsx'
import { otherCaseIn } from './hindrance.ts'

/** The way to the case that stands in the way, where a refusal names one. */
export function OtherCase({ error }: { error: unknown }) {
  const say = useSay()
  const other = otherCaseIn(error)
  if (!other) return null
  return (
    <div className="other-case">
      <Link to="/cases/$id" params={{ id: other.id }}>
        {say({ zh: `打开办件 ${other.reference}`, en: `Open case ${other.reference}` })}
      </Link>
    </div>
  )
}
