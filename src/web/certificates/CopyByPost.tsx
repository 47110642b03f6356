import { Button } from 'antd'
import { useState } from 'react'
import type { Certificate } from '#api/certificates.ts'
import { listMailings } from '#api/mailings.ts'
import { isOfficial } from '#core/roles.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { MailingDialog } from './MailingDialog.tsx'
import { MailingRows } from './MailingRows.tsx'

type Props = { caseId: string; certificate: Pick<Certificate, 'id' | 'number' | 'state'> }

/** The copies on paper of one case's certificate, and for its applicant the way to ask for one. */
export function CopyByPost({ caseId, certificate }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const isApplicant = !isOfficial(useSignedIn().organisation.kind)
  const { data, error } = useRead(listMailings, { query: { caseId, limit: 100 } })
  const rows = data?.items ?? []
  const mayAsk = isApplicant && certificate.state === 'valid' && data !== undefined
  const isOpen = rows.some(({ state }) => state === 'open')
  if (!error && rows.length === 0 && !mayAsk) return null
  return (
    <section className="copy-by-post" aria-labelledby="copy-by-post">
      <h3 id="copy-by-post">{say({ zh: '纸质寄送', en: 'Copy by post' })}</h3>
      <RefusedNote error={error} />
      {rows.length > 0 && <MailingRows rows={rows} />}
      {mayAsk && !isOpen && (
        <Button onClick={() => setAsking(true)}>
          {say({ zh: '申请寄送纸质证明', en: 'Ask for a copy by post' })}
        </Button>
      )}
      {asking && <MailingDialog certificate={certificate} onClose={() => setAsking(false)} />}
    </section>
  )
}
