import { Button } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { isGrave } from './StepDialog.tsx'
import { buttonsOf } from './steps.ts'

type Props = {
  found: CaseView
  service: Service
  busy: string | undefined
  onStep: (name: string, step: Step) => void
}

/** What the reader may do to this case now, the way forward first. */
export function CaseActions({ found, service, busy, onStep }: Props) {
  const say = useSay()
  const me = useSignedIn()
  const state = stateOf(service.lifecycle, found.state)
  const editable = state.editable === true && found.party === 'applicant'
  // Whoever holds the case already has nothing to take over.
  const steps = buttonsOf(service.lifecycle, found).filter(
    ({ step }) => !(step.to === found.state && found.holder?.id === me.user.id),
  )
  const forward = editable ? undefined : forwardOf(service, found, steps)
  const ordered = steps.toSorted(
    (one, other) => Number(other === forward) - Number(one === forward),
  )
  return (
    <>
      {editable && (
        <LinkButton look="first" to="/cases/$id/edit" params={{ id: found.id }}>
          {state.private
            ? say({ zh: '继续填写', en: 'Go on filling in' })
            : say({ zh: '修改并重新提交', en: 'Correct and submit again' })}
        </LinkButton>
      )}
      {ordered.map((one) => (
        <Button
          key={one.name}
          type={one === forward ? 'primary' : 'default'}
          danger={isGrave(service, one.step)}
          loading={busy === one.name}
          onClick={() => onStep(one.name, one.step)}
        >
          {say(one.step.title)}
        </Button>
      ))}
    </>
  )
}

type Named = { name: string; step: Step }

/** The step that brings the case on: to its good end, else to its next active state. */
function forwardOf(service: Service, found: CaseView, steps: readonly Named[]): Named | undefined {
  const leads = (tone: string) =>
    steps.find(
      ({ step }) => step.to !== found.state && stateOf(service.lifecycle, step.to).tone === tone,
    )
  return leads('good') ?? leads('active')
}
