import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ObjectionReceipt } from '#api/objections.ts'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { At } from '#web/kit/when.tsx'

type Props = { receipt: ObjectionReceipt }

/** The code under which an objection is followed, shown once: to be copied or printed before the page is left. */
export function Receipt({ receipt }: Props) {
  const say = useSay()
  const { code, about, receivedAt } = receipt
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    box.current?.focus()
  }, [])
  return (
    <Page width="text" title={say({ zh: '异议回执', en: 'Receipt of your objection' })}>
      <div ref={box} tabIndex={-1} className="objection-receipt">
        <Alert
          type="success"
          showIcon
          role="status"
          title={say({ zh: '异议已收到', en: 'Your objection has arrived' })}
          description={say(keep)}
        />
        <dl className="objection-about">
          <dt>{say({ zh: '查询码', en: 'Code' })}</dt>
          <dd>
            <strong className="objection-code">{code}</strong>
          </dd>
          <dt>{say({ zh: '异议对象', en: 'About' })}</dt>
          <dd>{about.name}</dd>
          <dt>{say({ zh: '所在公示', en: 'Notice' })}</dt>
          <dd>{say(about.title)}</dd>
          <dt>{say({ zh: '收到时间', en: 'Received' })}</dt>
          <dd>
            <At at={receivedAt} />
          </dd>
          <dt>{say({ zh: '查询地址', en: 'Follow it at' })}</dt>
          <dd>{`${window.location.origin}/objections`}</dd>
        </dl>
      </div>
      <Acts code={code} />
      <Next />
    </Page>
  )
}

function Acts({ code }: { code: string }) {
  const say = useSay()
  const [copied, setCopied] = useState<boolean>()
  async function copy() {
    // Without HTTPS a browser has no clipboard for pages.
    setCopied(await write(code))
  }
  return (
    <div className="button-row objection-keep">
      <Button type="primary" onClick={() => void copy()}>
        {say({ zh: '复制查询码', en: 'Copy the code' })}
      </Button>
      <Button onClick={() => window.print()}>{say({ zh: '打印回执', en: 'Print' })}</Button>
      <Link to="/objections/$code" params={{ code }}>
        {say({ zh: '查看处理情况', en: 'Follow it now' })}
      </Link>
      <span role="status">
        {copied === true && say({ zh: '已复制', en: 'Copied' })}
        {copied === false &&
          say({ zh: '浏览器不允许复制，请手工抄写', en: 'Not allowed here; write it down' })}
      </span>
    </div>
  )
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function Next() {
  const say = useSay()
  return (
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">{say({ zh: '接下来', en: 'What happens next' })}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
    </section>
  )
}

const keep = {
  zh: '请保存好查询码：只显示这一次，丢失后无法找回。凭查询码可以查看处理情况，不需要登录。',
  en: 'Keep the code: it is shown this once and cannot be recovered. With it you can follow your objection without an account.',
}
const steps = [
  {
    zh: '主管部门指定机构核实，可能按您留的电话联系您。',
    en: 'The authority has it verified; you may be called.',
  },
  {
    zh: '主管部门根据核实情况作出处理决定并写明理由。作出决定以前，所涉单位不予公告。',
    en: 'It then decides and gives its reason. Until then the one that it is about is not announced.',
  },
  {
    zh: '异议成立的，所涉单位移出名单；不成立的，照常公告。您凭查询码可以看到决定。',
    en: 'Upheld, the entry is taken off the list; rejected, it goes on. You read the decision under your code.',
  },
]
