import { useParams } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { type FollowedObjection, followObjection } from '#api/objections.ts'
import { objectionStates } from '#core/announcement.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused } from '#web/kit/Refused.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { At } from '#web/kit/when.tsx'
import { CodeBox } from './CodeBox.tsx'
import { StateTag } from './StateTag.tsx'
import './objections.css'

/** What became of an objection, for whoever has its code. */
export function FollowPage() {
  const say = useSay()
  const { code } = useParams({ strict: false })
  return (
    <Page
      width="text"
      title={say({ zh: '异议处理情况', en: 'Follow an objection' })}
      subtitle={say({
        zh: '输入提交异议时得到的查询码。不需要登录。',
        en: 'Type the code that you received when you objected. No account is needed.',
      })}
    >
      {code !== undefined && <Answer key={code} code={code} />}
      <CodeBox again={code !== undefined} />
    </Page>
  )
}

function Answer({ code }: { code: string }) {
  const say = useSay()
  const { data, error, refetch } = useRead(
    followObjection,
    { params: { code } },
    { staleTime: 0, retry: false },
  )
  if (data) return <Told found={data} />
  if (!error) return <Skeleton active />
  if (!(error instanceof Refusal) || error.status !== 404) {
    return <Refused error={error} retry={refetch} />
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="refused-note"
      title={say({ zh: '没有这个查询码', en: 'There is no such code' })}
      description={say({
        zh: '请核对是否抄写正确：共 16 个字符，不含字母 I、L、O、U，大小写和横线不影响。查询码丢失的无法找回。',
        en: 'Check that it was copied correctly: 16 characters, none of them I, L, O or U; case and hyphens do not matter. A lost code cannot be recovered.',
      })}
    />
  )
}

function Told({ found }: { found: FollowedObjection }) {
  const say = useSay()
  const { code, state, receivedAt, decision, decidedAt } = found
  return (
    <section aria-label={say({ zh: '处理情况', en: 'Where it stands' })} aria-live="polite">
      <dl className="objection-about">
        <dt>{say({ zh: '查询码', en: 'Code' })}</dt>
        <dd className="objection-code">{code}</dd>
        <dt>{say({ zh: '状态', en: 'State' })}</dt>
        <dd>
          <StateTag state={state} /> {say(objectionStates[state].next)}
        </dd>
        <dt>{say({ zh: '收到时间', en: 'Received' })}</dt>
        <dd>
          <At at={receivedAt} />
        </dd>
        {decision !== null && (
          <>
            <dt>{say({ zh: '处理决定', en: 'Decision' })}</dt>
            <dd className="objection-text" lang="zh-CN">
              {decision}
            </dd>
          </>
        )}
        {decidedAt !== null && (
          <>
            <dt>{say({ zh: '决定时间', en: 'Decided' })}</dt>
            <dd>
              <At at={decidedAt} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
