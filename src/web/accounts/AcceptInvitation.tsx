import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Form, Input, Skeleton } from 'antd'
import { acceptInvitation, readInvitation } from '#api/accounts.ts'
import { memberRoles } from '#core/roles.ts'
import { joinForm } from '#core/sign-up.ts'
import { call, useRead } from '#web/kit/api.ts'
import { homeOf } from '#web/kit/home.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { enter } from '#web/kit/session.tsx'
import { FormField } from './FormField.tsx'
import { PasswordField } from './PasswordField.tsx'

/** Behind the link of an invitation: who invites, and the account that joins. */
export function AcceptInvitation() {
  const say = useSay()
  const { token } = useParams({ from: '/open/look/invitation/$token' })
  const { data, error, refetch } = useRead(readInvitation, { params: { token } })
  return (
    <Page
      width="text"
      title={data?.organisationName ?? say({ zh: '加入单位', en: 'Join an organisation' })}
      {...(data && {
        subtitle: say({
          zh: `邀请您以“${memberRoles[data.role].zh}”的身份加入。设置姓名和密码后即可使用。`,
          en: `invites you to join as ${memberRoles[data.role].en.toLowerCase()}. Set your name and a password to begin.`,
        }),
      })}
    >
      {error && <Refused error={error} retry={refetch} advice={askAgain} />}
      {!error && !data && <Skeleton active />}
      {data && <Joining token={token} email={data.email} />}
    </Page>
  )
}

const askAgain = {
  zh: '请联系邀请您的单位管理员，重新发出邀请；已加入的请直接登录。',
  en: 'Ask the administrator who invited you for a new invitation; if you have joined already, sign in.',
}

type Person = { name: string; password: string }

function Joining({ token, email }: { token: string; email: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()

  async function join(body: Person) {
    await call(acceptInvitation, { params: { token }, body })
    const me = await enter(queries)
    if (me) await navigate({ to: homeOf(me) })
  }

  return (
    <SubmitForm<Person> name="join" submit={say({ zh: '加入', en: 'Join' })} onSubmit={join}>
      <Form.Item
        label={say({ zh: '登录邮箱', en: 'You will sign in as' })}
        required
        htmlFor="email"
      >
        <Input id="email" value={email} readOnly autoComplete="username" />
      </Form.Item>
      <FormField form={joinForm} field="name">
        <Input autoComplete="name" />
      </FormField>
      <PasswordField name="password" />
    </SubmitForm>
  )
}
