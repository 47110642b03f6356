import { useSay } from './language.tsx'
import { Page } from './Page.tsx'
import { Refusal } from './refusal.ts'

/** In place of a page that could not be shown at all. Needs nothing that might still have to be loaded. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const say = useSay()
  return (
    <Page
      width="text"
      title={say({ zh: '这个页面没有打开', en: 'This page did not open' })}
      subtitle={
        error instanceof Refusal
          ? error.title
          : say({
              zh: '可能是网络中断，也可能是系统故障。您已提交的内容没有丢失，请重试；若仍不成功，请稍后再来。',
              en: 'The connection may have failed, or we have. What you submitted is not lost: try again, or come back later.',
            })
      }
    >
      <div className="button-row">
        <button type="button" className="door door-first" onClick={reset}>
          {say({ zh: '重试', en: 'Try again' })}
        </button>
        <a href="/" className="door">
          {say({ zh: '回到首页', en: 'To the first page' })}
        </a>
      </div>
    </Page>
  )
}
