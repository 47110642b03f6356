import { Button } from 'antd'
import type { SpotCheckView } from '#api/spot-checks.ts'
import { useSay } from '#web/kit/language.tsx'
import { type Act, acts } from './acts.ts'

type Props = { check: SpotCheckView; onAct: (act: Act) => void }

/** What the officer may do now; what leads on stands out. */
export function CheckActions({ check, onAct }: Props) {
  const say = useSay()
  const leading = leadingAct(check)
  return check.allowed.map((act) => (
    <Button
      key={act}
      type={act === leading ? 'primary' : 'default'}
      danger={act === 'cancel'}
      onClick={() => onAct(act)}
    >
      {say(titleOf(act, check))}
    </Button>
  ))
}

function leadingAct({ allowed, inspectors }: SpotCheckView): Act | undefined {
  if (allowed.includes('freeze')) return inspectors.length > 0 ? 'freeze' : 'inspectors'
  return allowed.find((act) => act !== 'cancel' && act !== 'remind')
}

function titleOf(act: Act, { state }: SpotCheckView) {
  if (act === 'value' && state === 'entered') {
    return { zh: '更正录入的数值', en: 'Correct the value' }
  }
  return acts[act].title
}
