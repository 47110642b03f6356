import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useRequired } from '#web/accounts/required.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'

type Props = {
  /** Whether an answer stands above already. */
  again: boolean
}

/** A box for the code of an objection. */
export function CodeBox({ again }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const required = useRequired()
  return (
    <section aria-label={say(title)}>
      {again && <h2>{say(title)}</h2>}
      <SubmitForm<{ code: string }>
        name="follow"
        submit={say({ zh: '查询', en: 'Look it up' })}
        onSubmit={async ({ code }) => {
          await navigate({ to: '/objections/$code', params: { code: code.trim() } })
        }}
      >
        <Form.Item
          name="code"
          label={say({ zh: '查询码', en: 'Code' })}
          extra={say({
            zh: '共 16 个字符，例如 7K2M-0Q4R-9XBT-3C5D',
            en: '16 characters, such as 7K2M-0Q4R-9XBT-3C5D',
          })}
          required
          rules={[required]}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={40} className="objection-code" />
        </Form.Item>
      </SubmitForm>
    </section>
  )
}

const title = { zh: '输入查询码', en: 'Type a code' }
