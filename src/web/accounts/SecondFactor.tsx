import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { getMe } from '#api/accounts.ts'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { useRequired } from './required.ts'
import { type Enrolment, SecondFactorSetup } from './SecondFactorSetup.tsx'

/** Turning the authenticator on and off; both ask for the password. */
export function SecondFactor() {
  const say = useSay()
  const { secondFactor } = useSignedIn()
  const [asking, setAsking] = useState(false)
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const { message } = App.useApp()
  const queries = useQueryClient()

  async function finished(sentence: string) {
    await queries.invalidateQueries({ queryKey: [getMe.path] })
    setAsking(false)
    setEnrolment(undefined)
    message.success(sentence)
  }

  async function confirmed(password: string) {
    if (secondFactor) {
      await auth('two-factor/disable', { password })
      await finished(say({ zh: '两步验证已关闭', en: 'The second factor is off' }))
    } else {
      const { totpURI = '', backupCodes = [] } = await auth('two-factor/enable', { password })
      setEnrolment({ uri: totpURI, backupCodes })
    }
  }

  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">
        {say({ zh: '两步验证', en: 'Second factor' })}{' '}
        <Tag>
          {secondFactor ? say({ zh: '已启用', en: 'On' }) : say({ zh: '未启用', en: 'Off' })}
        </Tag>
      </h2>
      <p className="hint">
        {say({
          zh: '登录时除密码外，再输入手机验证器（TOTP）上的 6 位数字。登记机构和科技管理部门人员必须启用。',
          en: 'Besides the password, signing in asks for 6 digits from an authenticator (TOTP) on your phone. Officials must use it.',
        })}
      </p>
      {enrolment && (
        <SecondFactorSetup
          enrolment={enrolment}
          onDone={() => finished(say({ zh: '两步验证已启用', en: 'The second factor is on' }))}
        />
      )}
      {!enrolment && asking && (
        <PasswordForm onConfirmed={confirmed} onBack={() => setAsking(false)} />
      )}
      {!enrolment && !asking && (
        <Button onClick={() => setAsking(true)} danger={secondFactor}>
          {secondFactor
            ? say({ zh: '关闭两步验证', en: 'Turn it off' })
            : say({ zh: '启用两步验证', en: 'Turn it on' })}
        </Button>
      )}
    </section>
  )
}

type PasswordProps = { onConfirmed: (password: string) => Promise<void>; onBack: () => void }

function PasswordForm({ onConfirmed, onBack }: PasswordProps) {
  const say = useSay()
  const required = useRequired()
  return (
    <SubmitForm<{ password: string }>
      name="confirm-password"
      submit={say({ zh: '继续', en: 'Continue' })}
      onSubmit={({ password }) => onConfirmed(password)}
      aside={<Button onClick={onBack}>{say({ zh: '取消', en: 'Cancel' })}</Button>}
    >
      <Form.Item
        name="password"
        label={say({ zh: '请输入密码确认', en: 'Confirm with your password' })}
        rules={[required]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
    </SubmitForm>
  )
}
