import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Radio } from 'antd'
import { countMailings } from '#api/mailings.ts'
import { isOfficial } from '#core/roles.ts'
import type { Text } from '#core/text.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { CertificateRows } from './CertificateRows.tsx'
import { Mailings } from './Mailings.tsx'
import './certificates.css'

/** The certificates that the organisation received or issued, newest first, and their copies by post. */
export function Certificates() {
  const say = useSay()
  const navigate = useNavigate()
  const list = useSearch({ strict: false }).list === 'mailings' ? 'mailings' : 'certificates'
  const open = useRead(countMailings, {}).data?.open ?? 0
  const official = isOfficial(useSignedIn().organisation.kind)

  function show(next: string) {
    const search = next === 'mailings' ? { list: next } : {}
    void navigate({ to: '/certificates', search, replace: true })
  }
  return (
    <Page
      title={say({ zh: '证明', en: 'Certificates' })}
      subtitle={
        <>
          {say({
            zh: '任何人都可以在公开核验页面查验证明的真伪和状态。只有登记编号、不另发证明的事项，见',
            en: 'Anyone can check on the public page whether a certificate is genuine and in force. Services that give a number and no certificate are in the ',
          })}
          <Link to="/register">{say({ zh: '公开登记簿', en: 'public register' })}</Link>
          {say({ zh: '。', en: '.' })}
        </>
      }
    >
      <Radio.Group
        className="certificate-lists"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪个清单', en: 'Which list' })}
        value={list}
        onChange={({ target }) => show(target.value)}
        options={[
          { value: 'certificates', label: say({ zh: '证明', en: 'Certificates' }) },
          { value: 'mailings', label: say(counted(official ? toPost : byPost, open)) },
        ]}
      />
      {list === 'mailings' ? <Mailings /> : <CertificateRows onAsked={() => show('mailings')} />}
    </Page>
  )
}

const toPost: Text = { zh: '待寄送', en: 'To be posted' }
const byPost: Text = { zh: '纸质寄送', en: 'Copies by post' }

function counted({ zh, en }: Text, count: number): Text {
  return count === 0 ? { zh, en } : { zh: `${zh}（${count}）`, en: `${en} (${count})` }
}
