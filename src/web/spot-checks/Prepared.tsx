import type { SpotCheckView } from '#api/spot-checks.ts'
import { useSay } from '#web/kit/language.tsx'

/** Who inspects, who is excluded and why. */
export function Prepared({ check: { inspectors, exclusions, state } }: { check: SpotCheckView }) {
  const say = useSay()
  return (
    <>
      <h2>{say({ zh: '抽查人员', en: 'Inspectors' })}</h2>
      {inspectors.length === 0 && (
        <p>
          {say(
            state === 'open'
              ? {
                  zh: '还没有指定，固定名单前需要至少一名。',
                  en: 'None yet; at least one is needed before you freeze.',
                }
              : { zh: '没有指定。', en: 'None were named.' },
          )}
        </p>
      )}
      <ul className="check-list">
        {inspectors.map(({ name, employer, account }) => (
          <li key={`${name} ${employer}`}>
            {name} <span className="hint">{[employer, account].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <h2>{say({ zh: '排除名单', en: 'Exclusions' })}</h2>
      {exclusions.length === 0 && (
        <p>{say({ zh: '没有排除任何企业。', en: 'Nobody is excluded.' })}</p>
      )}
      <ul className="check-list">
        {exclusions.map(({ number, name, reason }) => (
          <li key={number}>
            {name} <span className="hint">{number}</span>
            <div>{say({ zh: `理由：${reason}`, en: `Reason: ${reason}` })}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
