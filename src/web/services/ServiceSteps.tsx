import { type State, type Step, stateOf, usualWay } from '#core/lifecycle.ts'
import { parties } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { useSay } from '#web/kit/language.tsx'

/** The way of a case in words, read from the same table that the server obeys. */
export function ServiceSteps({ service }: { service: Service }) {
  const say = useSay()
  const { steps } = service.lifecycle
  const usual = usualWay(service.lifecycle)
  const others = Object.keys(steps).filter((name) => !usual.includes(name) && leads(steps[name]))
  return (
    <>
      <h2>{say({ zh: '办理步骤', en: 'How it goes' })}</h2>
      <ol className="rows service-steps">
        {usual.map((name) => (
          <StepRow key={name} service={service} name={name} />
        ))}
      </ol>
      <h3>{say({ zh: '其他情形', en: 'What else may happen' })}</h3>
      <ul className="rows">
        {others.map((name) => (
          <StepRow key={name} service={service} name={name} />
        ))}
      </ul>
    </>
  )
}

/** A step that leaves the case where it was, or is not told to the applicant, is the office’s own affair. */
function leads(step: Step | undefined): boolean {
  return step !== undefined && !step.inside && !step.from.includes(step.to)
}

function StepRow({ service: { lifecycle }, name }: { service: Service; name: string }) {
  const say = useSay()
  const step = lifecycle.steps[name]
  if (!step) return null
  const to: State = stateOf(lifecycle, step.to)
  const by = step.by.map((party) => parties[party])
  return (
    <li>
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
}
