import { Modal } from 'antd'
import type { Me } from '#api/accounts.ts'
import { Look } from '#web/kit/Look.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { SignInForm } from './SignInForm.tsx'

type Props = { me: Me; onDone: (signedIn: boolean) => void }

/** Over the page as it stands when the session has ended; the page keeps all that was typed. */
export function SignInAgain({ me, onDone }: Props) {
  const say = useSay()
  useReturnFocus()

  function check(signedIn: Me) {
    // The page belongs to the person before; somebody else starts from their own first page.
    if (signedIn.user.id !== me.user.id) location.assign('/')
    else onDone(true)
  }

  return (
    <Look>
      <Modal
        open
        footer={null}
        mask={{ closable: false }}
        title={say({ zh: '登录已过期，请重新登录', en: 'Your session has ended; sign in again' })}
        onCancel={() => onDone(false)}
      >
        <p>
          {say({
            zh: '您填写的内容还在页面上，登录后会继续保存。',
            en: 'What you typed is still on the page and will be saved once you have signed in.',
          })}
        </p>
        <SignInForm pair={{ email: me.user.email }} onSignedIn={check} />
      </Modal>
    </Look>
  )
}
