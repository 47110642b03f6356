import { Alert } from 'antd'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'

/** The caller's own account. */
export function Security() {
  const say = useSay()
  const { user, secondFactorRequired } = useSignedIn()
  return (
    <Page
      width="text"
      title={say({ zh: '账号安全', en: 'Security' })}
      subtitle={`${user.name} · ${user.email}`}
    >
      {secondFactorRequired && (
        <Alert
          type="warning"
          showIcon
          title={say({
            zh: '请先启用两步验证，然后才能办理业务。',
            en: 'Set up a second factor first; then you can go on to your work.',
          })}
        />
      )}
      <SecondFactor />
      <ChangePassword />
      <Sessions />
    </Page>
  )
}
