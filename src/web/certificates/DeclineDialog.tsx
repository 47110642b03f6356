import { Input, Modal } from 'antd'
import type { z } from 'zod'
import { countMailings, declineMailing, listMailings, type Mailing } from '#api/mailings.ts'
import { declinedForm } from '#core/mailing.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'

type Asked = z.input<typeof declineMailing.schema.body>
type Props = { mailing: Mailing; onClose: () => void }

/** The office says why it does not post the copy; the applicant reads it. */
export function DeclineDialog({ mailing, onClose }: Props) {
  const say = useSay()
  useReturnFocus()
  const decline = useWrite(
    (body: Asked) => call(declineMailing, { params: { id: mailing.id }, body }),
    [listMailings, countMailings],
  )
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: '不予寄送', en: 'Decline to post it' })}
    >
      <p>
        {say({
          zh: `证明 ${mailing.number}。申请单位会读到您写的原因，并可以再次申请。`,
          en: `Certificate ${mailing.number}. The applicant reads your reason and may ask again.`,
        })}
      </p>
      <SubmitForm<Asked>
        name="decline"
        submit={say({ zh: '不予寄送', en: 'Decline' })}
        onSubmit={async (asked) => {
          await decline.mutateAsync(asked)
          onClose()
        }}
      >
        <FormField form={declinedForm} field="reason">
          <Input.TextArea rows={3} autoFocus />
        </FormField>
      </SubmitForm>
    </Modal>
  )
}
