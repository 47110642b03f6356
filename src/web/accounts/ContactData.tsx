import { App, Input } from 'antd'
import { changeOrganisation, getMe } from '#api/accounts.ts'
import { contactForm } from '#core/sign-up.ts'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { FormField } from './FormField.tsx'

type Contact = { contactName: string; phone: string }

/** Whom the offices call. */
export function ContactData() {
  const say = useSay()
  const { message } = App.useApp()
  const { id, contactName, phone } = useSignedIn().organisation
  const save = useWrite(
    (body: Contact) => call(changeOrganisation, { params: { id }, body }),
    [getMe],
  )

  async function submit(contact: Contact) {
    await save.mutateAsync(contact)
    message.success(say({ zh: '联系方式已更新', en: 'The contact data are saved' }))
  }

  return (
    <section aria-labelledby="contact-data" className="page-text">
      <h2 id="contact-data">{say({ zh: '联系方式', en: 'Contact' })}</h2>
      <SubmitForm<Contact>
        name="contact"
        submit={say({ zh: '保存', en: 'Save' })}
        onSubmit={submit}
        initialValues={{ contactName: contactName ?? '', phone: phone ?? '' }}
      >
        <FormField form={contactForm} field="contactName">
          <Input autoComplete="off" />
        </FormField>
        <FormField form={contactForm} field="phone">
          <Input type="tel" autoComplete="off" />
        </FormField>
      </SubmitForm>
    </section>
  )
}
