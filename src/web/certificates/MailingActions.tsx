import { Button } from 'antd'
import { useState } from 'react'
import { downloadPdf } from '#api/certificates.ts'
import { countMailings, listMailings, type Mailing, withdrawMailing } from '#api/mailings.ts'
import { call, urlOf, useWrite } from '#web/kit/api.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { PostedDialog } from './PostedDialog.tsx'

/** What the office or the applicant may do to a request now. */
export function MailingActions({ mailing }: { mailing: Mailing }) {
  if (mailing.mayHandle) return <OfficeActions mailing={mailing} />
  if (mailing.mayWithdraw) return <Withdraw mailing={mailing} />
  return null
}

function OfficeActions({ mailing }: { mailing: Mailing }) {
  const say = useSay()
  const [open, setOpen] = useState<'posted' | 'decline'>()
  const close = () => setOpen(undefined)
  return (
    <div className="button-row">
      <Button href={urlOf(downloadPdf, { params: { id: mailing.certificateId } })}>
        {say({ zh: '下载打印', en: 'Download to print' })}
      </Button>
      <Button type="primary" onClick={() => setOpen('posted')}>
        {say({ zh: '填写寄出信息', en: 'It was posted' })}
      </Button>
      <Button onClick={() => setOpen('decline')}>{say({ zh: '不予寄送', en: 'Decline' })}</Button>
      {open === 'posted' && <PostedDialog mailing={mailing} onClose={close} />}
      {open === 'decline' && <DeclineDialog mailing={mailing} onClose={close} />}
    </div>
  )
}

function Withdraw({ mailing }: { mailing: Mailing }) {
  const say = useSay()
  const confirm = useConfirm()
  const { id, number } = mailing
  const withdraw = useWrite(
    () => call(withdrawMailing, { params: { id } }),
    [listMailings, countMailings],
  )
  return (
    <>
      <RefusedNote error={withdraw.error} />
      <Button
        loading={withdraw.isPending}
        aria-label={say({
          zh: `撤回寄送申请 ${number}`,
          en: `Withdraw the request for ${number}`,
        })}
        onClick={() =>
          confirm({
            title: say({ zh: '撤回寄送申请？', en: 'Withdraw the request?' }),
            content: say({
              zh: '登记机构将不再寄出；之后可以用新的地址再次申请。',
              en: 'The registry will not post it; you may ask again with another address.',
            }),
            ok: say({ zh: '撤回', en: 'Withdraw' }),
            act: () => withdraw.mutate(undefined),
          })
        }
      >
        {say({ zh: '撤回', en: 'Withdraw' })}
      </Button>
    </>
  )
}
