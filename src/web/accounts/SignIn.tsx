import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '#api/accounts.ts'
import { homeOf } from '#web/kit/home.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useMe } from '#web/kit/session.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { returnPath } from './return-path.ts'
import { SignInForm } from './SignInForm.tsx'

export function SignIn() {
  const say = useSay()
  const me = useMe()
  const router = useRouter()
  const { from } = useSearch({ from: '/open/look/sign-in' })
  const [pair, setPair] = useState<{ email: string; password: string }>()

  function go(signedIn: Me) {
    router.history.replace(returnPath(from, location.origin) ?? homeOf(signedIn))
  }

  if (me) return <Navigate to={homeOf(me)} replace />
  return (
    <Page
      width="text"
      title={say({ zh: '登录', en: 'Sign in' })}
      {...(from && {
        subtitle: say({
          zh: '登录后回到您要看的页面。',
          en: 'You will return to the page that you asked for.',
        }),
      })}
    >
      <SignInForm key={pair?.email ?? ''} {...(pair && { pair })} onSignedIn={go} />
      <p>
        <Link to="/forgot-password">{say({ zh: '忘记密码', en: 'Forgot the password' })}</Link>
        {' · '}
        <Link to="/sign-up">{say({ zh: '企业注册', en: 'Register an enterprise' })}</Link>
      </p>
      <p className="hint">
        {say({
          zh: '登记机构和科技管理部门的人员由本单位管理员邀请，不需要注册。',
          en: 'People of registries and authorities are invited by their administrator and need not register.',
        })}
      </p>
      <DemoAccounts onChoose={setPair} />
    </Page>
  )
}
