import type { Verification } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { newestWords } from './verdicts.ts'

/** From an old paper to the version that took its place, whatever became of that one. */
export function NewestVersion({ newest }: { newest: NonNullable<Verification['newest']> }) {
  const say = useSay()
  const { version, issuedOn, verdict, verifyUrl } = newest
  return (
    <div className="newest-version">
      <p>
        <strong>
          {say({ zh: `最新的是第 ${version} 版`, en: `The newest is version ${version}` })}
        </strong>
        {issuedOn && (
          <>
            {say({ zh: '，签发于 ', en: ', issued on ' })}
            <OnDay on={issuedOn} />
          </>
        )}
        {say({ zh: '。', en: '. ' })}
        {say(newestWords[verdict])}
      </p>
      <a className="door door-first" href={verifyUrl}>
        {say({ zh: `查看第 ${version} 版`, en: `Show version ${version}` })}
      </a>
    </div>
  )
}
