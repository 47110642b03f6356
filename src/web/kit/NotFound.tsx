import { Link } from '@tanstack/react-router'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { useSay } from './language.tsx'
import { Page } from './Page.tsx'

export function NotFound() {
  const say = useSay()
  return (
    <Frame
      header={
        <div className="bar">
          <Brand />
          <span className="bar-space" />
          <Link to="/sign-in" className="bar-link">
            {say({ zh: '登录', en: 'Sign in' })}
          </Link>
          <LanguageSwitch />
        </div>
      }
    >
      <Page
        width="text"
        title={say({ zh: '没有找到这个页面', en: 'There is no such page' })}
        subtitle={say({
          zh: '网址可能有误，或页面已经移走。',
          en: 'The address may be mistyped, or the page has moved.',
        })}
      >
        <ul>
          <li>
            <Link to="/">{say({ zh: '回到首页', en: 'To the first page' })}</Link>
          </li>
          <li>
            <Link to="/cases">{say({ zh: '我的办件', en: 'My cases' })}</Link>
          </li>
          <li>
            <Link to="/verify">{say({ zh: '核验证明', en: 'Verify a certificate' })}</Link>
          </li>
        </ul>
      </Page>
    </Frame>
  )
}
