import type { Verification } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { type Verdict, verdicts } from './verdicts.ts'

type Props = {
  verdict: Verdict
  ended?: Pick<Verification, 'endedOn' | 'endReason'>
  detail?: string
  onRetry?: () => void
}

/** The verdict, large. */
export function VerdictBox({ verdict, ended, detail, onRetry }: Props) {
  const say = useSay()
  const { title, meaning, sign, tone } = verdicts[verdict]
  return (
    <div className={`verdict verdict-${tone}`} role="status">
      <span className="verdict-sign" aria-hidden="true">
        {sign}
      </span>
      <div>
        <h2>{say(title)}</h2>
        <p>{say(meaning)}</p>
        {ended?.endedOn && (
          <p>
            {say({ zh: '失效日期：', en: 'Ended on ' })}
            <OnDay on={ended.endedOn} />
          </p>
        )}
        {ended?.endReason && (
          <p>
            {say({ zh: '依据：', en: 'Ground: ' })}
            {say(ended.endReason)}
          </p>
        )}
        {detail && <p>{detail}</p>}
        {onRetry && (
          <button type="button" className="door" onClick={onRetry}>
            {say({ zh: '重新核验', en: 'Try again' })}
          </button>
        )}
      </div>
    </div>
  )
}
