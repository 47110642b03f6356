import type { Certificate } from '#api/certificates.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'

type Props = { certificate: Pick<Certificate, 'issuedOn' | 'validUntil' | 'endedOn'> }

/** From when to when a version was in force. */
export function CertificateWhen({ certificate }: Props) {
  const say = useSay()
  const { issuedOn, validUntil, endedOn } = certificate
  return (
    <>
      {say({ zh: '签发 ', en: 'Issued ' })}
      <OnDay on={issuedOn} />
      {validUntil && (
        <>
          {say({ zh: ' · 有效期至 ', en: ' · valid until ' })}
          <OnDay on={validUntil} />
        </>
      )}
      {endedOn && (
        <>
          {say({ zh: ' · 失效 ', en: ' · ended ' })}
          <OnDay on={endedOn} />
        </>
      )}
    </>
  )
}
