import { Form, Input, Modal, Radio, Select } from 'antd'
import { declareEmergencyPeriod, listEmergencyPeriods } from '#api/emergency.ts'
import { addDays, type Day } from '#core/dates.ts'
import { declarationForm, reach } from '#core/emergency-form.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { servicesInBrief } from '../portal/services.ts'
import { DayPicker } from './DayPicker.tsx'
import type { Declaring } from './declaring.ts'
import { MeasureFields } from './MeasureFields.tsx'

type Props = { today: Day; onClose: () => void }

const country = '000000'

/** An authority eases business for its area or a part of it. */
export function DeclareDialog({ today, onClose }: Props) {
  const say = useSay()
  const { area } = useSignedIn().organisation
  useReturnFocus()
  const declare = useWrite(
    (asked: Declaring) => call(declareEmergencyPeriod, { body: bodyOf(asked) }),
    [listEmergencyPeriods],
  )
  return (
    <Modal
      open
      width={640}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: '宣布便利化期间', en: 'Declare an emergency period' })}
    >
      <SubmitForm<Declaring>
        name="declare"
        submit={say({ zh: '宣布', en: 'Declare' })}
        initialValues={{
          ...(area === country ? { extent: 'nation' } : { area }),
          services: [],
          deferPaper: true,
          certificates: 'usual',
          extendClocksBy: 0,
          startsOn: today,
        }}
        onSubmit={async (asked) => {
          await declare.mutateAsync(asked)
          onClose()
        }}
      >
        <WhatFields />
        <WhereFields within={area} today={today} />
        <MeasureFields />
        <BasisFields />
      </SubmitForm>
    </Modal>
  )
}

function bodyOf({ certificates, extendClocksBy, graceWorkdays, ...asked }: Declaring) {
  const { titleEn, link, extent, area = '', ...rest } = asked
  return {
    ...rest,
    area: extent === 'nation' ? country : area,
    ...(titleEn && { titleEn }),
    ...(link && { link }),
    certificates: certificates === 'usual' ? null : certificates,
    extendClocksBy: extendClocksBy ?? 0,
    graceWorkdays: graceWorkdays ?? 0,
  }
}

function WhatFields() {
  const say = useSay()
  return (
    <>
      <FormField form={declarationForm} field="title">
        <Input autoComplete="off" />
      </FormField>
      <FormField
        form={declarationForm}
        field="titleEn"
        extra={say({
          zh: '不填时英文页面显示“Emergency period from …”',
          en: 'Without one, English pages say “Emergency period from …”',
        })}
      >
        <Input autoComplete="off" />
      </FormField>
    </>
  )
}

function WhereFields({ within, today }: { within: string; today: Day }) {
  const say = useSay()
  const form = Form.useFormInstance<Declaring>()
  const isNation = Form.useWatch('extent', form) === 'nation'
  return (
    <>
      {within === country && (
        <Form.Item name="extent" label={say({ zh: '适用范围', en: 'Extent' })} required>
          <Radio.Group
            options={[
              { value: 'nation', label: say({ zh: '全国', en: 'The whole country' }) },
              { value: 'part', label: say({ zh: '一个地区', en: 'One area' }) },
            ]}
          />
        </Form.Item>
      )}
      {!isNation && (
        <FormField form={declarationForm} field="area">
          <AreaCascader within={within} />
        </FormField>
      )}
      <Form.Item
        name="services"
        label={say({ zh: '适用事项', en: 'Services' })}
        extra={say({ zh: '不选即适用于全部事项', en: 'None chosen means all services' })}
      >
        <Select
          mode="multiple"
          placeholder={say({ zh: '全部事项', en: 'All services' })}
          options={servicesInBrief.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </Form.Item>
      <FormField
        form={declarationForm}
        field="startsOn"
        extra={say({
          zh: `可以追溯至多 ${reach.startBack} 天；已经受理的办件，期限不因此改变。纸质材料延后的，自该日起提交、尚未交到的一并延后，并通知申请单位；该日以前提交的（含已逾期的）不变`,
          en: `At most ${reach.startBack} days back; time limits that run already do not change. Where paper may follow later, so may what was filed since that day and is due, and its applicants are told; what was filed before it, overdue paper included, stays as it is`,
        })}
      >
        <DayPicker
          first={addDays(today, -reach.startBack)}
          last={addDays(today, reach.startAhead)}
        />
      </FormField>
    </>
  )
}

function BasisFields() {
  const say = useSay()
  return (
    <>
      <FormField
        form={declarationForm}
        field="legalText"
        extra={say({ zh: '文件名称和文号', en: 'Its name and number' })}
      >
        <Input autoComplete="off" />
      </FormField>
      <FormField form={declarationForm} field="link">
        <Input type="url" autoComplete="off" placeholder="https://" />
      </FormField>
    </>
  )
}
