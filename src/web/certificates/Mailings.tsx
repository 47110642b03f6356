import { listMailings } from '#api/mailings.ts'
import { isOfficial } from '#core/roles.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { MailingRows } from './MailingRows.tsx'

/** The requests for copies by post that this organisation made or has to handle; the open ones first. */
export function Mailings() {
  const say = useSay()
  const official = isOfficial(useSignedIn().organisation.kind)
  const list = useReadPages(listMailings, {})
  const nothing = (
    <Empty
      title={say({ zh: '还没有寄送申请', en: 'No requests yet' })}
      hint={say(
        official
          ? {
              zh: '申请单位请求寄送纸质证明时，会出现在这里，先到先办。',
              en: 'When an applicant asks for a copy by post it appears here, the oldest first.',
            }
          : {
              zh: '需要纸质证明时，在有效的证明旁选择“寄送纸质证明”。',
              en: 'When you need paper, choose “Copy by post” beside a valid certificate.',
            },
      )}
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => <MailingRows rows={rows} />}
    </Pages>
  )
}
