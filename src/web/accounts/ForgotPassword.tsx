import { Link } from '@tanstack/react-router'
import { Alert, Form, Input } from 'antd'
import { useState } from 'react'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useRequired } from './required.ts'

/** Asks for a link by mail. The answer is the same whether the address has an account or not. */
export function ForgotPassword() {
  const say = useSay()
  const required = useRequired()
  const [sentTo, setSentTo] = useState<string>()

  async function ask({ email }: { email: string }) {
    await auth('request-password-reset', { email: email.trim(), redirectTo: '/reset-password' })
    setSentTo(email.trim())
  }

  return (
    <Page
      width="text"
      title={say({ zh: '重置密码', en: 'Reset the password' })}
      back={<Link to="/sign-in">{say({ zh: '登录', en: 'Sign in' })}</Link>}
      subtitle={say({
        zh: '我们会把重置链接发到您的邮箱。',
        en: 'A link to set a new password will be sent to your address.',
      })}
    >
      {sentTo ? (
        <Alert
          type="success"
          showIcon
          title={say({
            zh: `如果 ${sentTo} 已注册，重置链接已经发出。`,
            en: `If ${sentTo} has an account, the link is on its way.`,
          })}
          description={say({
            zh: '请在一小时内打开。没有收到时请查看垃圾邮件，或请本单位管理员协助。',
            en: 'Open it within an hour. If nothing arrives, look into the spam folder or ask your administrator.',
          })}
        />
      ) : (
        <SubmitForm<{ email: string }>
          name="forgot-password"
          submit={say({ zh: '发送链接', en: 'Send the link' })}
          onSubmit={ask}
        >
          <Form.Item name="email" label={say({ zh: '邮箱', en: 'E-mail' })} rules={[required]}>
            <Input type="email" autoComplete="username" />
          </Form.Item>
        </SubmitForm>
      )}
    </Page>
  )
}
