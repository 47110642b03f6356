import { AutoComplete, Input, Modal } from 'antd'
import type { z } from 'zod'
import { countMailings, listMailings, type Mailing, markPosted } from '#api/mailings.ts'
import { getPortal } from '#api/portal.ts'
import { dayInShanghai } from '#core/dates.ts'
import { postedForm } from '#core/mailing.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { DayPicker } from '#web/emergency/DayPicker.tsx'
import { call, useRead, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'

type Asked = z.input<typeof markPosted.schema.body>
type Props = { mailing: Mailing; onClose: () => void }

const carriers = ['中国邮政 EMS', '中国邮政挂号信', '顺丰速运', '京东快递', '中通快递', '圆通速递']

/** The office says when and by whom the copy was sent. */
export function PostedDialog({ mailing, onClose }: Props) {
  const say = useSay()
  useReturnFocus()
  const today = useRead(getPortal, {}).data?.today
  const posted = useWrite(
    (body: Asked) => call(markPosted, { params: { id: mailing.id }, body }),
    [listMailings, countMailings],
  )
  const { number, recipient, address } = mailing
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: '填写寄出信息', en: 'The copy was posted' })}
    >
      <p>
        {say({
          zh: `证明 ${number}，寄给 ${recipient}（${address}）。提交后申请单位会收到运单号。`,
          en: `Certificate ${number}, to ${recipient} (${address}). The applicant is told the tracking number.`,
        })}
      </p>
      {today && (
        <SubmitForm<Asked>
          name="posted"
          submit={say({ zh: '确认寄出', en: 'Confirm' })}
          initialValues={{ sentOn: today }}
          onSubmit={async (asked) => {
            await posted.mutateAsync(asked)
            onClose()
          }}
        >
          <FormField form={postedForm} field="sentOn">
            <DayPicker first={dayInShanghai(new Date(mailing.requestedAt))} last={today} />
          </FormField>
          <FormField form={postedForm} field="carrier">
            <AutoComplete options={carriers.map((value) => ({ value }))} />
          </FormField>
          <FormField form={postedForm} field="trackingNumber">
            <Input autoComplete="off" spellCheck={false} />
          </FormField>
        </SubmitForm>
      )}
    </Modal>
  )
}
