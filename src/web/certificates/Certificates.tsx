import { Link } from '@tanstack/react-router'
import { type Certificate, listCertificates } from '#api/certificates.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { CertificateLinks } from './CertificateLinks.tsx'
import { CertificateState } from './CertificateState.tsx'

/** The certificates that the organisation received or issued, newest first. */
export function Certificates() {
  const say = useSay()
  return (
    <Page
      title={say({ zh: '证书', en: 'Certificates' })}
      subtitle={say({
        zh: '任何人都可以在公开核验页面查验证明的真伪和状态。',
        en: 'Anyone can check on the public page whether a certificate is genuine and in force.',
      })}
    >
      <Rows />
    </Page>
  )
}

function Rows() {
  const say = useSay()
  const list = useReadPages(listCertificates, {})
  const nothing = (
    <Empty
      title={say({ zh: '还没有证书', en: 'No certificates yet' })}
      hint={say({
        zh: '办件登记后，证明会出现在这里。',
        en: 'A certificate appears here once a case is registered.',
      })}
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => (
        <ul className="rows">
          {rows.map((certificate) => (
            <Row key={certificate.id} certificate={certificate} />
          ))}
        </ul>
      )}
    </Pages>
  )
}

function Row({ certificate }: { certificate: Certificate }) {
  const say = useSay()
  const { title, caseTitle, number, state, issuedOn, endedOn, caseId, verifyUrl } = certificate
  return (
    <li>
      <div className="row-words">
        <strong>{caseTitle}</strong> <CertificateState state={state} />
        <div>
          {say(title)}
          <span className="hint">{say({ zh: ' · 编号 ', en: ' · Number ' })}</span>
          {number}
        </div>
        <div className="hint">
          {say({ zh: '签发 ', en: 'Issued ' })}
          <OnDay on={issuedOn} />
          {endedOn && (
            <>
              {say({ zh: ' · 失效 ', en: ' · ended ' })}
              <OnDay on={endedOn} />
            </>
          )}
          {' · '}
          <Link to="/cases/$id" params={{ id: caseId }}>
            {say({ zh: '查看办件', en: 'Show the case' })}
          </Link>
        </div>
      </div>
      <CertificateLinks certificate={certificate} verifyUrl={verifyUrl} />
    </li>
  )
}
