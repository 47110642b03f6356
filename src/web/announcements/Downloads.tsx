import { Button } from 'antd'
import { type AnnouncementView, downloadAnnouncement } from '#api/announcements.ts'
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
    </section>
  )
}
