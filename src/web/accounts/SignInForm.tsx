import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Me } from '#api/accounts.ts'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { enter } from '#web/kit/session.tsx'
import { useRequired } from './required.ts'
import { SecondFactorForm } from './SecondFactorForm.tsx'

type Pair = { email: string; password: string }

type Props = {
  /** Filled in beforehand. */
  pair?: Partial<Pair>
  onSignedIn: (me: Me) => void
}

/** E-mail and password, then the second factor where one is set up. */
export function SignInForm({ pair, onSignedIn }: Props) {
  const say = useSay()
  const required = useRequired()
  const queries = useQueryClient()
  const [asksCode, setAsksCode] = useState(false)

  async function signIn({ email, password }: Pair) {
    const answer = await auth('sign-in/email', { email: email.trim(), password })
    if (answer.twoFactorRedirect) setAsksCode(true)
    else await finish()
  }

  async function finish() {
    const me = await enter(queries)
    if (me) onSignedIn(me)
  }

  if (asksCode) return <SecondFactorForm onVerified={finish} onBack={() => setAsksCode(false)} />
  return (
    <SubmitForm<Pair>
      name="sign-in"
      submit={say({ zh: '登录', en: 'Sign in' })}
      onSubmit={signIn}
      {...(pair && { initialValues: pair })}
    >
      <Form.Item name="email" label={say({ zh: '邮箱', en: 'E-mail' })} rules={[required]}>
        <Input type="email" autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={say({ zh: '密码', en: 'Password' })} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </SubmitForm>
  )
}
