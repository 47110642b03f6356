import { Form, Input, Modal, Radio, Select } from 'antd'
import type { z } from 'zod'
import { foundOrganisation, listOrganisations, type Organisation } from '#api/accounts.ts'
import { isOffice, organisationKinds } from '#core/roles.ts'
import { foundingForm } from '#core/sign-up.ts'
import { services } from '#services/index.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { useRequired } from '#web/accounts/required.ts'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'

type Asked = z.input<typeof foundOrganisation.schema.body>
type Kind = Asked['kind']
type Props = { onClose: () => void; onFounded: (organisation: Organisation) => void }

/** A registry, an evaluator or a lower authority inside the caller's area. */
export function FoundingDialog({ onClose, onFounded }: Props) {
  const say = useSay()
  useReturnFocus()
  const found = useWrite(
    ({ creditCode, ...body }: Asked) =>
      call(foundOrganisation, { body: { ...body, ...(creditCode && { creditCode }) } }),
    [listOrganisations],
  )
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      title={say({ zh: '设立机构', en: 'Found an organisation' })}
    >
      <SubmitForm<Asked>
        name="found"
        submit={say({ zh: '设立', en: 'Found' })}
        initialValues={{ kind: 'registry', services: handledBy('registry') }}
        onSubmit={async (asked) => onFounded(await found.mutateAsync(asked))}
      >
        <KindFields />
        <NameFields />
      </SubmitForm>
    </Modal>
  )
}

function KindFields() {
  const say = useSay()
  const form = Form.useFormInstance<Asked>()
  const kind = Form.useWatch('kind', form) ?? 'registry'
  return (
    <>
      <Form.Item name="kind" label={say({ zh: '类型', en: 'Kind' })} required>
        <Radio.Group
          onChange={({ target }) => form.setFieldValue('services', handledBy(target.value))}
          options={kinds.map((value) => ({ value, label: say(organisationKinds[value]) }))}
        />
      </Form.Item>
      <Form.Item
        name="services"
        label={say({ zh: '办理的事项', en: 'Services it handles' })}
        hidden={!isOffice(kind)}
        required
      >
        <Select
          mode="multiple"
          options={services
            .filter((service) => service.handledBy === kind)
            .map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </Form.Item>
      {isOffice(kind) && <TopicsField />}
      {kind === 'registry' && <OfficeCodeField />}
    </>
  )
}

/** What can be founded: an office only where some service is handled by its kind. */
const kinds = (['registry', 'evaluator', 'authority'] as const).filter(
  (kind) => !isOffice(kind) || handledBy(kind).length > 0,
)

function handledBy(kind: Kind): string[] {
  return services.filter((service) => service.handledBy === kind).map(({ id }) => id)
}

function OfficeCodeField() {
  const say = useSay()
  const required = useRequired()
  return (
    <Form.Item
      name="officeCode"
      label={say({ zh: '机构代码', en: 'Office code' })}
      extra={say({
        zh: '两位数字，用于登记编号，在本地区内不能重复',
        en: 'Two digits, part of its registration numbers; unique in the region',
      })}
      rules={[
        required,
        {
          pattern: /^\d{2}$/,
          message: say({ zh: '机构代码为两位数字', en: 'Two digits' }),
        },
      ]}
    >
      <Input inputMode="numeric" autoComplete="off" />
    </Form.Item>
  )
}

/** Only for offices that take some kinds of contract; the usual one takes all. */
function TopicsField() {
  const say = useSay()
  const form = Form.useFormInstance<Asked>()
  const chosen: string[] = Form.useWatch('services', form) ?? []
  const topics = services.filter(({ id }) => chosen.includes(id)).flatMap((one) => one.topics ?? [])
  if (topics.length === 0) return null
  return (
    <Form.Item
      name="topics"
      label={say({ zh: '只受理的类别（选填）', en: 'Topics it takes (optional)' })}
      extra={say({
        zh: '不选则受理全部类别；同一地区另有不分类别的机构时，所选类别优先由本机构办理',
        en: 'None chosen: all of them. Beside another office for the same area, these topics come here first',
      })}
    >
      <Select
        mode="multiple"
        options={topics.map(({ value, label }) => ({ value, label: say(label) }))}
      />
    </Form.Item>
  )
}

function NameFields() {
  const { area } = useSignedIn().organisation
  return (
    <>
      <FormField form={foundingForm} field="name">
        <Input autoComplete="off" />
      </FormField>
      <FormField
        form={foundingForm}
        field="creditCode"
        normalize={(value: string) => value.replaceAll(/\s/g, '').toUpperCase()}
      >
        <Input autoComplete="off" spellCheck={false} />
      </FormField>
      <FormField form={foundingForm} field="area">
        <AreaCascader within={area} />
      </FormField>
      <FormField form={foundingForm} field="contactName">
        <Input autoComplete="off" />
      </FormField>
      <FormField form={foundingForm} field="phone">
        <Input type="tel" autoComplete="off" />
      </FormField>
    </>
  )
}
