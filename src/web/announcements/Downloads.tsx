import { Button } from 'antd'
import { type AnnouncementView, downloadAnnouncement } from '#api/announcements.ts'
import { issuerKeys } from '#api/certificates.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

const sheets = [
  { format: 'xlsx', text: { zh: '下载 Excel', en: 'Excel' } },
  { format: 'csv', text: { zh: '下载 CSV', en: 'CSV' } },
] as const
const signed = { format: 'json', text: { zh: '下载签名 JSON', en: 'Signed JSON' } } as const

/** The whole list as files, and what was signed with its signature and its hash. */
export function Downloads({ found }: { found: AnnouncementView }) {
  const say = useSay()
  const { address, entries, listSha256 } = found
  const formats = entries > 0 ? [...sheets, signed] : [signed]
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{say({ zh: '下载和核对', en: 'Download and check' })}</h2>
      <div className="button-row">
        {formats.map(({ format, text }) => (
          <Button
            key={format}
            href={urlOf(downloadAnnouncement, { params: { address }, query: { format } })}
            download
          >
            {say(text)}
          </Button>
        ))}
      </div>
      <p className="hint">
        {say({
          zh: '签名 JSON 中 record 原文的 SHA-256 如下，可以用来确认发布的内容和名单没有被改动。',
          en: 'Below is the SHA-256 of the text “record” in the signed JSON: it shows that what was published is unchanged.',
        })}
        <br />
        <span className="announcement-hash">{listSha256}</span>
      </p>
      <p className="hint">
        {say({
          zh: '文件中的 signature 是对 record 原文（UTF-8）的 SM2 签名：SM3 摘要，用户标识 1234567812345678，DER 编码后写成 Base64。followedBy 是后来发布的延长、更正等，同样签名。核验用的公钥（sm2PublicKeyPem）：',
          en: 'The file’s “signature” is the SM2 signature of the text “record” in UTF-8: SM3 digest, user id 1234567812345678, DER in Base64. “followedBy” is what was published about it later, signed likewise. The public keys to check with (sm2PublicKeyPem): ',
        })}
        <a href={urlOf(issuerKeys, {})}>{say({ zh: '签发公钥', en: 'issuer keys' })}</a>
        {say({ zh: '。', en: '.' })}
      </p>
    </section>
  )
}
