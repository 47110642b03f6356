import { Link } from '@tanstack/react-router'
import { Alert, Button, Result } from 'antd'
import type { ReactNode } from 'react'
import type { Text } from '#core/text.ts'
import { useSay } from './language.tsx'
import { Refusal } from './refusal.ts'

type Props = {
  error: unknown
  retry?: () => unknown
  /** What to do instead of the advice that fits any page. */
  advice?: Text
}

/** In place of what could not be shown: why, and what to do next. */
export function Refused({ error, retry, advice: own }: Props) {
  const say = useSay()
  const status = error instanceof Refusal ? error.status : 500
  const advice = own ?? adviceFor[status]
  return (
    <div role="alert" className="refused">
      <Result
        status={status === 404 || status === 0 ? 'info' : 'warning'}
        title={sentenceOf(error, say)}
        {...(advice && { subTitle: say(advice) })}
        extra={
          <div className="button-row">
            {retry && status !== 404 && (
              <Button type="primary" onClick={() => retry()}>
                {say({ zh: '重试', en: 'Try again' })}
              </Button>
            )}
            <Link to="/">{say({ zh: '回到首页', en: 'To the first page' })}</Link>
            <Link to="/" hash="contacts">
              {say({ zh: '查看咨询电话', en: 'Whom to call' })}
            </Link>
          </div>
        }
      />
    </div>
  )
}

/** One sentence in place, above the button that was pressed, and what helps; what was typed stays. */
export function RefusedNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const say = useSay()
  if (!error) return null
  return (
    <Alert
      type="error"
      showIcon
      title={
        <>
          {sentenceOf(error, say)}
          {children}
        </>
      }
      className="refused-note"
    />
  )
}

function sentenceOf(error: unknown, say: (text: Text) => string): string {
  return error instanceof Refusal ? error.title : say(bug)
}

const bug: Text = {
  zh: '这个页面出现故障，您已提交的内容没有丢失',
  en: 'This page went wrong. What you submitted is not lost',
}

const adviceFor: Record<number, Text> = {
  0: {
    zh: '请检查网络连接，然后重试。',
    en: 'Check the network connection, then try again.',
  },
  401: { zh: '请登录后再试。', en: 'Sign in and try again.' },
  403: {
    zh: '如需办理，请联系本单位管理员。',
    en: 'Ask your organisation’s administrator if you need this.',
  },
  404: {
    zh: '请核对网址；如果是他人转来的链接，可能只有对方单位可以查看。',
    en: 'Check the address; a link passed on by someone may be open to their organisation only.',
  },
  500: {
    zh: '请稍后重试；若仍不成功，请拨打咨询电话并说明操作时间。',
    en: 'Try again later; if it still fails, call and tell the time at which it happened.',
  },
}
