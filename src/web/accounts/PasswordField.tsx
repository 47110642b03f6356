import { Input } from 'antd'
import { joinForm, passwordLength } from '#core/sign-up.ts'
import { useSay } from '#web/kit/language.tsx'
import { FormField } from './FormField.tsx'

/** A password that is being set. */
export function PasswordField({ name, label }: { name: string; label?: string }) {
  const say = useSay()
  const { min } = passwordLength
  return (
    <FormField
      form={joinForm}
      field="password"
      name={name}
      {...(label && { label })}
      extra={say({ zh: `至少 ${min} 个字符`, en: `At least ${min} characters` })}
    >
      <Input.Password autoComplete="new-password" />
    </FormField>
  )
}
