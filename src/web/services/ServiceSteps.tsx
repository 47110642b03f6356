import { type State, stateOf } from '#core/lifecycle.ts'
import { parties } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { useSay } from '#web/kit/language.tsx'

/** The way of a case in words, read from the same table that the server obeys. */
export function ServiceSteps({ service }: { service: Service }) {
  const say = useSay()
  const { lifecycle } = service
  const steps = Object.entries(lifecycle.steps).filter(([, { from, to }]) => !from.includes(to))
  return (
    <>
      <h2>{say({ zh: '办理步骤', en: 'How it goes' })}</h2>
      <ol className="rows service-steps">
        {steps.map(([name, step]) => {
          const to: State = stateOf(lifecycle, step.to)
          const by = step.by.map((party) => parties[party])
          return (
            <li key={name}>
              <div className="row-words">
                <strong>{say(step.title)}</strong>
                <div className="hint">
                  {say({
                    zh: `之后为“${to.title.zh}”：${to.next.zh}`,
                    en: `Then “${to.title.en}”: ${to.next.en}`,
                  })}
                </div>
              </div>
              <div>
                {say({
                  zh: `由${by.map((text) => text.zh).join('或')}进行`,
                  en: `by ${by.map((text) => text.en).join(' or ')}`,
                })}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
