import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type Certificate, listCertificates } from '#api/certificates.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { isOfficial } from '#core/roles.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { CertificateLinks } from './CertificateLinks.tsx'
import { CertificateState } from './CertificateState.tsx'
import { CertificateWhen } from './CertificateWhen.tsx'
import { MailingDialog } from './MailingDialog.tsx'

type Props = { onAsked: () => void }

/** Every version of every certificate, with its files and where it stands. */
export function CertificateRows({ onAsked }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState<Certificate>()
  const list = useReadPages(listCertificates, {})
  const nothing = (
    <Empty
      title={say({ zh: '还没有证明', en: 'No certificates yet' })}
      hint={say({
        zh: '办件登记后，证明会出现在这里。',
        en: 'A certificate appears here once a case is registered.',
      })}
    />
  )
  return (
    <>
      <Pages list={list} empty={nothing}>
        {(rows) => (
          <ul className="rows">
            {rows.map((certificate) => (
              <Row
                key={certificate.id}
                certificate={certificate}
                onAsk={() => setAsking(certificate)}
              />
            ))}
          </ul>
        )}
      </Pages>
      {asking && (
        <MailingDialog
          certificate={asking}
          onClose={() => setAsking(undefined)}
          onAsked={onAsked}
        />
      )}
    </>
  )
}

function Row({ certificate, onAsk }: { certificate: Certificate; onAsk: () => void }) {
  const say = useSay()
  const isApplicant = !isOfficial(useSignedIn().organisation.kind)
  const { title, caseTitle, number, version, state, caseId, verifyUrl } = certificate
  return (
    <li>
      <div className="row-words">
        <strong>{caseTitle}</strong> <CertificateState state={state} />
        <div>
          {say(title)}
          <span className="hint">{say({ zh: ' · 编号 ', en: ' · Number ' })}</span>
          {number}
          {(version > 1 || state === 'superseded') && <> · {say(versionTitle(version))}</>}
        </div>
        <div className="hint">
          <CertificateWhen certificate={certificate} />
          {' · '}
          <Link to="/cases/$id" params={{ id: caseId }}>
            {say({ zh: '查看办件', en: 'Show the case' })}
          </Link>
        </div>
      </div>
      <CertificateLinks certificate={certificate} verifyUrl={verifyUrl} />
      {isApplicant && state === 'valid' && (
        <Button
          aria-label={say({ zh: `寄送纸质证明 ${number}`, en: `Copy by post: ${number}` })}
          onClick={onAsk}
        >
          {say({ zh: '寄送纸质证明', en: 'Copy by post' })}
        </Button>
      )}
    </li>
  )
}
