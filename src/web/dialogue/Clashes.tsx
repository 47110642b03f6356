import { Alert, Button } from 'antd'
import type { Verdict } from '#core/checklist.ts'
import { useSay } from '#web/kit/language.tsx'
import type { Clash } from './verdicts.ts'

type Props = {
  by: string
  clashes: readonly Clash[]
  onChoose: (clash: Clash, mine: Verdict | undefined) => void
}

/** Two officers answered the same point differently: the reader chooses, and nothing typed is lost. */
export function Clashes({ by, clashes, onChoose }: Props) {
  const say = useSay()
  const words = (verdict: Verdict | undefined) => {
    if (!verdict) return say({ zh: '未答', en: 'no answer' })
    const met = say(verdict.met ? { zh: '符合', en: 'met' } : { zh: '不符合', en: 'not met' })
    return verdict.note ? `${met}（${verdict.note}）` : met
  }
  return clashes.map((clash) => (
    <Alert
      key={clash.id}
      className="case-note"
      type="warning"
      showIcon
      role="alert"
      title={say({
        zh: `${by}刚才对 ${clash.id} 作了不同的结论：${words(clash.theirs)}；您的是：${words(clash.mine)}`,
        en: `${by} has just answered ${clash.id} differently: ${words(clash.theirs)}; yours: ${words(clash.mine)}`,
      })}
      action={
        <div className="button-row">
          <Button size="small" onClick={() => onChoose(clash, undefined)}>
            {say({ zh: '用对方的', en: 'Keep theirs' })}
          </Button>
          <Button size="small" onClick={() => onChoose(clash, clash.mine)}>
            {say({ zh: '用我的', en: 'Use mine' })}
          </Button>
        </div>
      }
    />
  ))
}
