import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { listSessions } from '#api/accounts.ts'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useRequired } from './required.ts'

type Change = { currentPassword: string; newPassword: string }

/** A new password; every other session ends. */
export function ChangePassword() {
  const say = useSay()
  const required = useRequired()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { user } = useSignedIn()
  const [form] = Form.useForm<Change>()

  async function change(asked: Change) {
    await auth('change-password', { ...asked, revokeOtherSessions: true })
    await queries.invalidateQueries({ queryKey: [listSessions.path] })
    form.resetFields()
    message.success(
      say({
        zh: '密码已修改，其他设备已退出登录',
        en: 'The password is changed; other devices are signed out',
      }),
    )
  }

  return (
    <section aria-labelledby="password">
      <h2 id="password">{say({ zh: '修改密码', en: 'Change the password' })}</h2>
      <SubmitForm<Change>
        name="change-password"
        form={form}
        submit={say({ zh: '修改密码', en: 'Change the password' })}
        onSubmit={change}
      >
        <input type="text" autoComplete="username" value={user.email} readOnly hidden />
        <Form.Item
          name="currentPassword"
          label={say({ zh: '当前密码', en: 'Current password' })}
          rules={[required]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <PasswordField name="newPassword" label={say({ zh: '新密码', en: 'New password' })} />
      </SubmitForm>
    </section>
  )
}
