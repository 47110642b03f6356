import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useRequired } from './required.ts'

type Props = { onVerified: () => Promise<void>; onBack: () => void }

/** The second step of signing in: the authenticator's code, or a backup code where the phone is lost. */
export function SecondFactorForm({ onVerified, onBack }: Props) {
  const say = useSay()
  const required = useRequired()
  const [kind, setKind] = useState<'totp' | 'backup-code'>('totp')
  const byPhone = kind === 'totp'

  async function verify({ code }: { code: string }) {
    await auth(`two-factor/verify-${kind}`, { code: code.replaceAll(/\s/g, '') })
    await onVerified()
  }

  return (
    <SubmitForm<{ code: string }>
      key={kind}
      name="second-factor"
      submit={say({ zh: '验证并登录', en: 'Verify and sign in' })}
      onSubmit={verify}
      aside={
        <>
          <Button type="link" onClick={() => setKind(byPhone ? 'backup-code' : 'totp')}>
            {byPhone
              ? say({ zh: '改用备用码', en: 'Use a backup code' })
              : say({ zh: '改用验证器', en: 'Use the authenticator' })}
          </Button>
          <Button type="link" onClick={onBack}>
            {say({ zh: '返回', en: 'Back' })}
          </Button>
        </>
      }
    >
      <Form.Item
        name="code"
        rules={[required]}
        label={
          byPhone
            ? say({ zh: '验证器上的 6 位数字', en: 'The 6 digits of your authenticator' })
            : say({ zh: '备用码', en: 'Backup code' })
        }
      >
        <Input autoFocus autoComplete="one-time-code" inputMode={byPhone ? 'numeric' : 'text'} />
      </Form.Item>
    </SubmitForm>
  )
}
