import { Link, useSearch } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { PasswordField } from './PasswordField.tsx'

/** Behind the link of the mail. */
export function ResetPassword() {
  const say = useSay()
  const { token } = useSearch({ from: '/open/look/reset-password' })
  const [done, setDone] = useState(false)
  return (
    <Page width="text" title={say({ zh: '设置新密码', en: 'Set a new password' })}>
      {done && <Done />}
      {!done && !token && <BadLink />}
      {!done && token && <NewPassword token={token} onDone={() => setDone(true)} />}
    </Page>
  )
}

function NewPassword({ token, onDone }: { token: string; onDone: () => void }) {
  const say = useSay()
  return (
    <SubmitForm<{ newPassword: string }>
      name="reset-password"
      submit={say({ zh: '设置新密码', en: 'Set the new password' })}
      onSubmit={async ({ newPassword }) => {
        await auth('reset-password', { newPassword, token })
        onDone()
      }}
      aside={
        <Link to="/forgot-password">{say({ zh: '重新申请链接', en: 'Ask for a new link' })}</Link>
      }
    >
      <PasswordField name="newPassword" label={say({ zh: '新密码', en: 'New password' })} />
    </SubmitForm>
  )
}

function Done() {
  const say = useSay()
  return (
    <Alert
      type="success"
      showIcon
      title={say({ zh: '新密码已设置。', en: 'The new password is set.' })}
      description={<Link to="/sign-in">{say({ zh: '用新密码登录', en: 'Sign in with it' })}</Link>}
    />
  )
}

function BadLink() {
  const say = useSay()
  return (
    <Alert
      type="warning"
      showIcon
      title={say({ zh: '链接不完整或已失效。', en: 'The link is incomplete or no longer valid.' })}
      description={
        <Link to="/forgot-password">{say({ zh: '重新申请链接', en: 'Ask for a new link' })}</Link>
      }
    />
  )
}
