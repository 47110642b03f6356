import { MenuOutlined } from '@ant-design/icons'
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { App, Button, Drawer, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '#api/accounts.ts'
import { EmergencyNotice } from '../emergency/EmergencyNotice.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Look } from './Look.tsx'
import { useSay } from './language.tsx'
import { Places } from './Places.tsx'
import { Refused } from './Refused.tsx'
import { useMeQuery } from './session.tsx'
import { useLines } from './use-lines.ts'
import './app-shell.css'

/** The workspace: lets in who is signed in, and sends others to sign in and back. */
export function AppShell() {
  return (
    <Look>
      <Guarded />
    </Look>
  )
}

function Guarded() {
  const { data, error, refetch } = useMeQuery()
  const pathname = useLocation({ select: (location) => location.pathname })
  if (error) {
    return (
      <Frame header={<BareHeader />}>
        <Refused error={error} retry={refetch} />
      </Frame>
    )
  }
  if (!data) {
    return (
      <Frame header={<BareHeader />}>
        <Skeleton active className="page" />
      </Frame>
    )
  }
  if (!data.me) return <ToSignIn />
  if (data.me.secondFactorRequired && pathname !== '/security') {
    return <Navigate to="/security" replace />
  }
  return (
    <App>
      <Frame header={<WorkspaceHeader me={data.me} />} notice={<EmergencyNotice me={data.me} />}>
        <Outlet />
      </Frame>
    </App>
  )
}

function ToSignIn() {
  const navigate = useNavigate()
  const from = useRef(useLocation({ select: (location) => location.href }))
  // Once: while it is on its way the address is already that of the sign-in page.
  useEffect(() => {
    navigate({ to: '/sign-in', search: { from: from.current }, replace: true })
  }, [navigate])
  return null
}

function BareHeader() {
  return (
    <div className="bar">
      <Brand />
    </div>
  )
}

// A third line of navigation leaves too little of the page.
const mostLines = 2

function WorkspaceHeader({ me }: { me: Me }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { list, lines } = useLines()
  const isAway = lines > mostLines
  const name = say({ zh: '主导航', en: 'Main' })
  return (
    <div className="bar">
      <Button
        className={isAway ? 'bar-menu bar-menu-shown' : 'bar-menu'}
        type="text"
        icon={<MenuOutlined />}
        aria-label={say({ zh: '打开导航', en: 'Open the navigation' })}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Brand />
      <nav ref={list} className={isAway ? 'bar-nav bar-nav-away' : 'bar-nav'} aria-label={name}>
        <Places me={me} />
      </nav>
      <span className="bar-space" />
      <LanguageSwitch />
      <AccountMenu me={me} />
      <Drawer
        open={open}
        placement="left"
        size={280}
        title={name}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <nav className="drawer-nav" aria-label={name} onClickCapture={() => setOpen(false)}>
          <Places me={me} />
        </nav>
      </Drawer>
    </div>
  )
}
