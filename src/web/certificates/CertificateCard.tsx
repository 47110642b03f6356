import { Card } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { useSay } from '#web/kit/language.tsx'
import { CertificateLinks } from './CertificateLinks.tsx'
import { CertificateState } from './CertificateState.tsx'
import './certificates.css'

type Props = { certificate: NonNullable<CaseView['certificate']> }

/** The certificate of one case, on its page. */
export function CertificateCard({ certificate }: Props) {
  const say = useSay()
  return (
    <Card
      className="certificate-card"
      size="small"
      title={<h2>{say({ zh: '证明', en: 'Certificate' })}</h2>}
      extra={<CertificateState state={certificate.state} />}
    >
      <p>
        {say({ zh: '编号 ', en: 'Number ' })}
        <strong className="number">{certificate.number}</strong>
      </p>
      <CertificateLinks certificate={certificate} verifyUrl={certificate.verifyUrl} />
    </Card>
  )
}
