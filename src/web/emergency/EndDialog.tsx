import { Form, Input, Modal } from 'antd'
import {
  type EmergencyPeriodView,
  endEmergencyPeriod,
  listEmergencyPeriods,
  previewEmergencyEnd,
} from '#api/emergency.ts'
import { addDays, type Day } from '#core/dates.ts'
import { endingForm, reach } from '#core/emergency-form.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { call, useRead, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { OnDay } from '#web/kit/when.tsx'
import { DayPicker } from './DayPicker.tsx'
import { orLater } from './PeriodFacts.tsx'

type Asked = { endedOn: Day; reason: string }
type Props = { period: EmergencyPeriodView; today: Day; onClose: () => void }

/** Before an end is announced: its last day, what falls due then, and why. */
export function EndDialog({ period, today, onClose }: Props) {
  const say = useSay()
  useReturnFocus()
  const first = period.startsOn > today ? period.startsOn : today
  const end = useWrite(
    (body: Asked) => call(endEmergencyPeriod, { params: { id: period.id }, body }),
    [listEmergencyPeriods],
  )
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: `结束“${period.title.zh}”`, en: `End “${period.title.en}”` })}
    >
      <p>
        {say({
          zh: '结束后不能恢复；需要时请重新宣布。已按便利措施办理的不受影响。',
          en: 'This cannot be undone; declare anew if need be. What was done under the measures stays as it is.',
        })}
      </p>
      <SubmitForm<Asked>
        name="end"
        submit={say({ zh: '宣布结束', en: 'Announce the end' })}
        initialValues={{ endedOn: first }}
        onSubmit={async (asked) => {
          await end.mutateAsync(asked)
          onClose()
        }}
      >
        <FormField
          form={endingForm}
          field="endedOn"
          extra={say({ zh: '当日仍适用便利措施', en: 'The measures still apply on that day' })}
        >
          <DayPicker first={first} last={addDays(first, reach.endAhead)} />
        </FormField>
        <Outlook period={period} />
        <FormField
          form={endingForm}
          field="reason"
          extra={say({ zh: '将随公告公布', en: 'Published with the announcement' })}
        >
          <Input.TextArea rows={3} showCount maxLength={500} />
        </FormField>
      </SubmitForm>
    </Modal>
  )
}

/** How much paper falls due, and on which day: counted by the server, as the end itself will. */
function Outlook({ period: { id, measures } }: Pick<Props, 'period'>) {
  const say = useSay()
  const form = Form.useFormInstance<Asked>()
  const endedOn = Form.useWatch('endedOn', form)
  const { data, error } = useRead(
    previewEmergencyEnd,
    { params: { id }, query: { endedOn: endedOn ?? '' } },
    { enabled: measures.deferPaper && endedOn !== undefined },
  )
  if (!measures.deferPaper) return null
  if (error) return <RefusedNote error={error} />
  return (
    <p role="status">
      {data?.papersDueOn && (
        <>
          {say({
            zh: `延后补交的 ${data.papers} 份纸质材料`,
            en: `${data.papers} deferred papers are due by `,
          })}
          {say({ zh: '最迟 ', en: '' })}
          <OnDay on={data.papersDueOn} />
          {say({ zh: ' 交齐，', en: ', ' })}
          {say(orLater)}
          {say({ zh: '；系统会通知申请单位。', en: '; the applicants are told.' })}
        </>
      )}
    </p>
  )
}
