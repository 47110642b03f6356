import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { inviteMember, listMembers, type Member } from '#api/accounts.ts'
import { memberRoles } from '#core/roles.ts'
import { invitationForm } from '#core/sign-up.ts'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { FormField } from './FormField.tsx'
import { OneTimeText } from './OneTimeText.tsx'

type Props = {
  /** An organisation that the caller's has founded; its first member becomes its administrator. */
  organisation?: { id: string; name: string }
  onClose: () => void
}

type Asked = { email: string; role: Member['role'] }

/** Invites by mail, and shows the link once for where no mail arrives. */
export function InvitationDialog({ organisation, onClose }: Props) {
  const say = useSay()
  const [link, setLink] = useState<string>()
  useReturnFocus()
  const invite = useWrite(
    ({ email, role }: Asked) =>
      call(inviteMember, {
        body: {
          email: email.trim(),
          role,
          ...(organisation && { organisationId: organisation.id }),
        },
      }),
    [listMembers],
  )
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={
        organisation
          ? say({
              zh: `邀请“${organisation.name}”的管理员`,
              en: `Invite an administrator of ${organisation.name}`,
            })
          : say({ zh: '邀请同事', en: 'Invite a colleague' })
      }
    >
      {link ? (
        <OneTimeText
          title={say({ zh: '邀请已发出', en: 'The invitation is sent' })}
          hint={say({
            zh: '对方没有收到邮件时，可以把下面的链接转给对方。链接只显示这一次。',
            en: 'If no mail arrives, pass this link on. It is shown only this once.',
          })}
          text={link}
          onClose={onClose}
        />
      ) : (
        <SubmitForm<Asked>
          name="invite"
          submit={say({ zh: '发出邀请', en: 'Invite' })}
          initialValues={{ role: organisation ? 'administrator' : 'clerk' }}
          onSubmit={async (asked) => setLink((await invite.mutateAsync(asked)).link)}
        >
          <FormField form={invitationForm} field="email">
            <Input type="email" autoComplete="off" autoFocus />
          </FormField>
          <Form.Item name="role" label={say({ zh: '角色', en: 'Role' })} required>
            <Radio.Group
              options={Object.entries(memberRoles).map(([value, text]) => ({
                value,
                label: say(text),
              }))}
            />
          </Form.Item>
        </SubmitForm>
      )}
    </Modal>
  )
}
