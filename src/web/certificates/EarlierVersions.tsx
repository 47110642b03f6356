import { listCertificates } from '#api/certificates.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { CertificateLinks } from './CertificateLinks.tsx'
import { CertificateState } from './CertificateState.tsx'
import { CertificateWhen } from './CertificateWhen.tsx'

type Props = { caseId: string; newest: number }

/** What a case's certificate said before it was amended; each version keeps its files and its public page. */
export function EarlierVersions({ caseId, newest }: Props) {
  const say = useSay()
  const { data, error } = useRead(listCertificates, { query: { caseId, limit: 100 } })
  const earlier = data?.items.filter(({ version }) => version < newest) ?? []
  return (
    <details className="earlier-versions">
      <summary>
        {say({ zh: `以前的版本（${newest - 1}）`, en: `Earlier versions (${newest - 1})` })}
      </summary>
      <RefusedNote error={error} />
      <ul className="rows">
        {earlier.map((certificate) => (
          <li key={certificate.id}>
            <div className="row-words">
              <strong>{say(versionTitle(certificate.version))}</strong>{' '}
              <CertificateState state={certificate.state} />
              <div className="hint">
                <CertificateWhen certificate={certificate} />
              </div>
            </div>
            <CertificateLinks certificate={certificate} verifyUrl={certificate.verifyUrl} />
          </li>
        ))}
      </ul>
    </details>
  )
}
