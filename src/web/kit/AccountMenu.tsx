import { DownOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import type { Me } from '#api/accounts.ts'
import { memberRoles } from '#core/roles.ts'
import { auth } from './auth.ts'
import { useSay } from './language.tsx'
import { leave } from './session.tsx'

/** Who is signed in, for whom, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()

  async function signOut() {
    try {
      await auth('sign-out', {})
    } catch {
      message.error(
        say({
          zh: '没有退出：网络中断，请重试',
          en: 'Not signed out: the connection failed; try again',
        }),
      )
      return
    }
    await navigate({ to: '/' })
    leave(queries)
  }

  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      // Inside the header, so that it lies within a landmark.
      getPopupContainer={(button) => button.parentElement ?? document.body}
      menu={{
        items: [
          { key: 'who', type: 'group', label: <Who me={me} /> },
          { type: 'divider' },
          { key: 'security', label: say({ zh: '账号安全', en: 'Security' }) },
          { key: 'out', label: say({ zh: '退出登录', en: 'Sign out' }) },
        ],
        onClick: ({ key }) => (key === 'out' ? signOut() : navigate({ to: '/security' })),
      }}
    >
      <Button type="text" className="account" aria-haspopup="menu">
        <span className="account-name">{me.user.name}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}

function Who({ me }: { me: Me }) {
  const say = useSay()
  return (
    <div className="who">
      <strong>{me.organisation.name}</strong>
      <div>
        {me.user.name} · {say(memberRoles[me.role])}
      </div>
      <div>{me.user.email}</div>
    </div>
  )
}
