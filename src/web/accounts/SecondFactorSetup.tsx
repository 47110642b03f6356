import { Form, Input, QRCode } from 'antd'
import { auth } from '#web/kit/auth.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { useRequired } from './required.ts'

export type Enrolment = { uri: string; backupCodes: string[] }

type Props = { enrolment: Enrolment; onDone: () => Promise<void> }

/** Scan, keep the backup codes, and prove with one code that it works. */
export function SecondFactorSetup({ enrolment, onDone }: Props) {
  const say = useSay()
  const required = useRequired()
  const secret = URL.canParse(enrolment.uri)
    ? new URL(enrolment.uri).searchParams.get('secret')
    : undefined

  async function verify({ code }: { code: string }) {
    await auth('two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') })
    await onDone()
  }

  return (
    <>
      <h3>{say({ zh: '1. 用验证器扫描', en: '1. Scan with the authenticator' })}</h3>
      <QRCode
        aria-label={say({ zh: '验证器二维码', en: 'Code for the authenticator' })}
        value={enrolment.uri}
        type="svg"
        color="#000000"
        bgColor="#ffffff"
      />
      <p>
        {say({ zh: '不能扫描时，手动输入密钥：', en: 'If you cannot scan, type this key: ' })}
        <code>{secret}</code>
      </p>
      <h3>{say({ zh: '2. 保存备用码', en: '2. Keep the backup codes' })}</h3>
      <p className="hint">
        {say({
          zh: '手机丢失时可用备用码登录，每个只能用一次。现在就抄下或打印，之后不再显示。',
          en: 'They sign you in when the phone is lost, each once. Write them down now; they are not shown again.',
        })}
      </p>
      <ul className="backup-codes">
        {enrolment.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <h3>{say({ zh: '3. 输入验证码确认', en: '3. Confirm with a code' })}</h3>
      <SubmitForm<{ code: string }>
        name="confirm-totp"
        submit={say({ zh: '启用', en: 'Turn on' })}
        onSubmit={verify}
      >
        <Form.Item
          name="code"
          label={say({ zh: '验证器上的 6 位数字', en: 'The 6 digits of your authenticator' })}
          rules={[required]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
      </SubmitForm>
    </>
  )
}
