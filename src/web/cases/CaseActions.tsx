import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { arrangeSteps, buttonsOf, isGrave, submitStepOf } from './steps.ts'

type Props = {
  found: CaseView
  service: Service
  busy: string | undefined
  onStep: (name: string, step: Step) => void
}

/** What the reader may do to this case now: the way forward first, what is rare behind “more”. */
export function CaseActions({ found, service, busy, onStep }: Props) {
  const say = useSay()
  const me = useSignedIn()
  const { lifecycle } = service
  const state = stateOf(lifecycle, found.state)
  const editable = state.editable === true && found.party === 'applicant'
  // Whoever holds the case already has nothing to take over.
  const steps = buttonsOf(lifecycle, found).filter(
    ({ step }) => !(step.holder === 'becomes' && found.holder?.id === me.user.id),
  )
  const { forward, usual, seldom } = arrangeSteps(lifecycle, found, steps)
  return (
    <>
      {editable && <EditLink found={found} service={service} />}
      {usual.map((one) => (
        <Button
          key={one.name}
          type={one === forward && !editable ? 'primary' : 'default'}
          danger={isGrave(lifecycle, one.step)}
          loading={busy === one.name}
          onClick={() => onStep(one.name, one.step)}
        >
          {say(one.step.title)}
        </Button>
      ))}
      {seldom.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: seldom.map(({ name, step }) => ({
              key: name,
              label: say(step.title),
              danger: isGrave(lifecycle, step),
            })),
            onClick: ({ key }) => {
              const chosen = seldom.find(({ name }) => name === key)
              if (chosen) onStep(chosen.name, chosen.step)
            },
          }}
        >
          <Button
            icon={<DownOutlined />}
            iconPlacement="end"
            loading={seldom.some(({ name }) => name === busy)}
          >
            {say({ zh: '更多操作', en: 'More' })}
          </Button>
        </Dropdown>
      )}
    </>
  )
}

/** The way to the form; what handing it in is called comes from the lifecycle. */
function EditLink({ found, service }: Pick<Props, 'found' | 'service'>) {
  const say = useSay()
  const { lifecycle } = service
  const isDraft = stateOf(lifecycle, found.state).private === true
  const submit = submitStepOf(lifecycle, found)?.step.title
  return (
    <LinkButton look="first" to="/cases/$id/edit" params={{ id: found.id }}>
      {isDraft || !submit
        ? say({ zh: '继续填写', en: 'Go on filling in' })
        : say({ zh: `修改并${submit.zh}`, en: `Correct and ${submit.en.toLowerCase()}` })}
    </LinkButton>
  )
}
