import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { downloadPdf, downloadRecord } from '#api/certificates.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { certificate: { id: string; number: string }; verifyUrl: string | undefined }

/** The paper, the signed record, and where anyone can verify them. */
export function CertificateLinks({ certificate, verifyUrl }: Props) {
  const say = useSay()
  const { id, number } = certificate
  return (
    <div className="button-row">
      <Button icon={<DownloadOutlined />} href={urlOf(downloadPdf, { params: { id } })}>
        {say({ zh: '下载证明（PDF）', en: 'Certificate (PDF)' })}
      </Button>
      <Button href={urlOf(downloadRecord, { params: { id } })} download={`${number}.json`}>
        {say({ zh: '下载签名记录（JSON）', en: 'Signed record (JSON)' })}
      </Button>
      {verifyUrl && (
        <a href={verifyUrl}>{say({ zh: '公开核验页面', en: 'Public verification page' })}</a>
      )}
    </div>
  )
}
