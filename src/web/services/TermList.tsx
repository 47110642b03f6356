import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { nationwide, type Term, whence } from './terms.ts'

/** What holds in which place, each with where it comes from. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  const say = useSay()
  const nameOfArea = useAreaName()
  return (
    <ul className="service-limits">
      {terms.map(({ policy, text }) => {
        const { zh, en } = whence(policy)
        return (
          <li key={`${policy.area} ${policy.validFrom}`}>
            {policy.area === nationwide
              ? say({ zh: '一般', en: 'In general' })
              : nameOfArea(policy.area)}
            {say({ zh: '：', en: ': ' })}
            {say(text)}
            <span className="hint">{say({ zh: `（${zh}）`, en: ` (${en})` })}</span>
          </li>
        )
      })}
    </ul>
  )
}
