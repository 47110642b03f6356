import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import type { z } from 'zod'
import { signUp } from '#api/accounts.ts'
import { signUpForm } from '#core/sign-up.ts'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { call } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { enter } from '#web/kit/session.tsx'
import { CreditCodeInput } from './CreditCodeInput.tsx'
import { FormField } from './FormField.tsx'
import { PasswordField } from './PasswordField.tsx'

type Registration = z.input<typeof signUp.schema.body>

/** An enterprise and its first administrator. */
export function SignUp() {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()

  async function register(body: Registration) {
    await call(signUp, { body })
    await enter(queries)
    await navigate({ to: '/cases' })
  }

  return (
    <Page
      width="text"
      title={say({ zh: '企业注册', en: 'Register an enterprise' })}
      subtitle={say({
        zh: '注册后即可办理。您将成为本单位的管理员，可以再邀请同事；一个单位只注册一次。',
        en: 'You can start right after this. You become your organisation’s administrator and may invite colleagues; an organisation registers once.',
      })}
    >
      <SubmitForm<Registration>
        name="sign-up"
        submit={say({ zh: '注册', en: 'Register' })}
        onSubmit={register}
        aside={<Link to="/sign-in">{say({ zh: '已有账号，去登录', en: 'Sign in instead' })}</Link>}
      >
        <OrganisationFields />
        <PersonFields />
      </SubmitForm>
    </Page>
  )
}

function OrganisationFields() {
  const say = useSay()
  return (
    <fieldset>
      <legend>{say({ zh: '单位', en: 'Organisation' })}</legend>
      <FormField
        form={signUpForm}
        field="creditCode"
        normalize={(value: string) => value.replaceAll(/\s/g, '').toUpperCase()}
      >
        <CreditCodeInput />
      </FormField>
      <FormField
        form={signUpForm}
        field="organisationName"
        extra={say({ zh: '与营业执照一致', en: 'As on the business licence' })}
      >
        <Input autoComplete="organization" />
      </FormField>
      <FormField
        form={signUpForm}
        field="area"
        extra={say({
          zh: '注册地的区县；办件将送到这里的登记机构',
          en: 'The county or district of registration; your cases go to its registry',
        })}
      >
        <AreaCascader />
      </FormField>
    </fieldset>
  )
}

function PersonFields() {
  const say = useSay()
  return (
    <fieldset>
      <legend>{say({ zh: '管理员', en: 'Administrator' })}</legend>
      <FormField form={signUpForm} field="contactName">
        <Input autoComplete="name" />
      </FormField>
      <FormField form={signUpForm} field="phone">
        <Input type="tel" autoComplete="tel" />
      </FormField>
      <FormField
        form={signUpForm}
        field="email"
        extra={say({ zh: '用来登录和接收通知', en: 'To sign in and to receive notices' })}
      >
        <Input type="email" autoComplete="username" />
      </FormField>
      <PasswordField name="password" />
    </fieldset>
  )
}
