import { Card } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { useSay } from '#web/kit/language.tsx'
import { CertificateLinks } from './CertificateLinks.tsx'
import { CertificateState } from './CertificateState.tsx'
import { CopyByPost } from './CopyByPost.tsx'
import { EarlierVersions } from './EarlierVersions.tsx'
import './certificates.css'

type Props = { caseId: string; certificate: NonNullable<CaseView['certificate']> }

/** The certificate of one case, on its page: the newest version, what came before it, and copies by post. */
export function CertificateCard({ caseId, certificate }: Props) {
  const say = useSay()
  const { id, number, version, state, verifyUrl } = certificate
  return (
    <Card
      className="certificate-card"
      size="small"
      title={<h2>{say({ zh: '证明', en: 'Certificate' })}</h2>}
      extra={<CertificateState state={state} />}
    >
      <p>
        {say({ zh: '编号 ', en: 'Number ' })}
        <strong className="number">{number}</strong>
        {version > 1 && (
          <>
            {' · '}
            {say(versionTitle(version))}
          </>
        )}
      </p>
      <CertificateLinks certificate={certificate} verifyUrl={verifyUrl} />
      {/* Another version or state is another card, so that both lists below are read again. */}
      <CopyByPost key={`${id}-${state}`} caseId={caseId} certificate={certificate} />
      {version > 1 && <EarlierVersions key={id} caseId={caseId} newest={version} />}
    </Card>
  )
}
