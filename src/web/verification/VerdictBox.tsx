import type { Verification } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { NewestVersion } from './NewestVersion.tsx'
import { type Verdict, verdicts } from './verdicts.ts'

type Props = {
  verdict: Verdict
  found?: Verification
  detail?: string
  onRetry?: () => void
}

/** The verdict, large: what it means, since when, and what to do now. */
export function VerdictBox({ verdict, found, detail, onRetry }: Props) {
  const say = useSay()
  const { title, meaning, advice, sign, tone } = verdicts[verdict]
  return (
    <div className={`verdict verdict-${tone}`} role="status">
      <span className="verdict-sign" aria-hidden="true">
        {sign}
      </span>
      <div>
        <h2>{say(title)}</h2>
        <p>{say(meaning)}</p>
        {found && <Ended found={found} />}
        {found?.newest && <NewestVersion newest={found.newest} />}
        {advice && <p>{say(advice)}</p>}
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

function Ended({ found }: { found: Verification }) {
  const say = useSay()
  const { verdict, endedOn, endReason, validUntil } = found
  return (
    <>
      {endedOn && (
        <p>
          {say({ zh: '失效日期：', en: 'Ended on ' })}
          <OnDay on={endedOn} />
        </p>
      )}
      {endReason && (
        <p>
          {say({ zh: '依据：', en: 'Ground: ' })}
          {say(endReason)}
        </p>
      )}
      {verdict === 'expired' && validUntil && (
        <p>
          {say({ zh: '有效期至：', en: 'It was valid until ' })}
          <OnDay on={validUntil} />
          {say({ zh: ' 24:00（北京时间）', en: ', 24:00 in China' })}
        </p>
      )}
    </>
  )
}
