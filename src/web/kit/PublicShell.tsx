import { Link, Outlet } from '@tanstack/react-router'
import { EmergencyNotice } from '../emergency/EmergencyNotice.tsx'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { homeOf } from './home.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { useSay } from './language.tsx'
import { useMe } from './session.tsx'

/** The frame of pages that are open to all. It must stay free of the workspace's code. */
export function PublicShell() {
  return (
    <Frame header={<PublicHeader />} notice={<EmergencyNotice />}>
      <Outlet />
    </Frame>
  )
}

function PublicHeader() {
  const say = useSay()
  const me = useMe()
  return (
    <div className="bar">
      <Brand />
      <span className="bar-space" />
      <Link to="/verify" className="bar-link">
        {say({ zh: '证明核验', en: 'Verify' })}
      </Link>
      {me ? (
        <Link to={homeOf(me)} className="bar-link">
          {say({ zh: '进入工作台', en: 'My workspace' })}
        </Link>
      ) : (
        <Link to="/sign-in" className="bar-link">
          {say({ zh: '登录', en: 'Sign in' })}
        </Link>
      )}
      <LanguageSwitch />
    </div>
  )
}
