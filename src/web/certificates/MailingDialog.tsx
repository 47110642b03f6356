import { Input, Modal } from 'antd'
import type { z } from 'zod'
import type { Certificate } from '#api/certificates.ts'
import { countMailings, listMailings, requestMailing } from '#api/mailings.ts'
import { mailingForm } from '#core/mailing.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'

type Asked = z.input<typeof requestMailing.schema.body>
type Props = {
  certificate: Pick<Certificate, 'id' | 'number'>
  onClose: () => void
  onAsked?: () => void
}

/** The applicant says to whom the copy on paper goes. */
export function MailingDialog({ certificate, onClose, onAsked }: Props) {
  const say = useSay()
  useReturnFocus()
  const { id, number } = certificate
  const ask = useWrite(
    (body: Asked) => call(requestMailing, { params: { id }, body }),
    [listMailings, countMailings],
  )
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: '申请寄送纸质证明', en: 'Ask for a copy by post' })}
    >
      <p>
        {say({
          zh: `编号 ${number}。由签发证明的登记机构寄出，寄出后有消息告知运单号；寄出前可以撤回。`,
          en: `Number ${number}. The registry that issued it posts it and tells the tracking number; until then the request can be withdrawn.`,
        })}
      </p>
      <SubmitForm<Asked>
        name="mailing"
        submit={say({ zh: '提交申请', en: 'Ask for it' })}
        onSubmit={async (asked) => {
          await ask.mutateAsync(asked)
          onClose()
          onAsked?.()
        }}
      >
        <FormField form={mailingForm} field="recipient">
          <Input autoComplete="name" autoFocus />
        </FormField>
        <FormField form={mailingForm} field="phone">
          <Input type="tel" autoComplete="tel" />
        </FormField>
        <FormField form={mailingForm} field="address">
          <Input autoComplete="street-address" />
        </FormField>
        <FormField form={mailingForm} field="postcode">
          <Input inputMode="numeric" autoComplete="postal-code" />
        </FormField>
      </SubmitForm>
    </Modal>
  )
}
