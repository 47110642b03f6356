import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { getCase } from '#api/cases.ts'
import {
  countPapers,
  getPaper,
  listPapers,
  type PaperView,
  receivePaper,
  waivePaper,
} from '#api/papers.ts'
import { getPortal } from '#api/portal.ts'
import { useRequired } from '#web/accounts/required.ts'
import { call, useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'

type Props = {
  paper: PaperView
  /** On the screen: from now on the next Enter takes in what a scanner’s Enter found. */
  ready: boolean
  onDone: (paper: PaperView) => void
}

/** The two findings, and for what is rare a third: no paper is needed after all. */
export function ReceiveForm({ paper, ready, onDone }: Props) {
  const say = useSay()
  const today = useRead(getPortal, {}).data?.today ?? ''
  const [day, setDay] = useState<string>()
  const [mode, setMode] = useState<'mismatch' | 'waive'>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const first = useRef<HTMLButtonElement>(null)
  const finish = useFinish(onDone)
  useEffect(() => {
    if (ready) first.current?.focus()
  }, [ready])
  const receivedOn = day ?? today
  const params = { id: paper.id }
  const { version } = paper

  async function receive() {
    setBusy(true)
    setRefused(undefined)
    const body = { version, result: 'identical', receivedOn } as const
    await call(receivePaper, { params, body }).then(finish, setRefused)
    setBusy(false)
  }
  async function tell({ reason }: { reason: string }) {
    const body = { version, receivedOn, reason }
    finish(
      mode === 'waive'
        ? await call(waivePaper, { params, body: { version, reason } })
        : await call(receivePaper, { params, body: { ...body, result: 'mismatch' } }),
    )
  }

  return (
    <section aria-label={say({ zh: '核对结果', en: 'What was found' })}>
      <p>
        <label htmlFor="received-on">{say({ zh: '收到日期', en: 'Received on' })}</label>{' '}
        <Input
          id="received-on"
          className="received-on"
          type="date"
          max={today}
          value={receivedOn}
          onChange={(event) => setDay(event.target.value)}
        />
      </p>
      <RefusedNote error={refused} />
      <div className="button-row">
        <Button ref={first} type="primary" loading={busy} onClick={() => void receive()}>
          {say({ zh: '与电子文本一致，收下', en: 'The same: take it in' })}
        </Button>
        <Button onClick={() => setMode('mismatch')} aria-expanded={mode === 'mismatch'}>
          {say({ zh: '不一致…', en: 'It differs…' })}
        </Button>
        <Button type="text" onClick={() => setMode('waive')} aria-expanded={mode === 'waive'}>
          {say({ zh: '无需提交…', en: 'Not needed…' })}
        </Button>
      </div>
      {mode && <Reason key={mode} mode={mode} paper={paper} onSay={tell} />}
    </section>
  )
}

type ReasonProps = {
  mode: 'mismatch' | 'waive'
  paper: PaperView
  onSay: (asked: { reason: string }) => Promise<void>
}

function Reason({ mode, paper, onSay }: ReasonProps) {
  const say = useSay()
  const required = useRequired()
  const differs = mode === 'mismatch'
  const days = paper.followUpWorkdays ?? 0
  return (
    <div className="paper-reason">
      <SubmitForm<{ reason: string }>
        name={`paper-${mode}`}
        submit={say(
          differs
            ? { zh: '登记为不一致并通知申请单位', en: 'Record and tell the applicant' }
            : { zh: '决定无需提交并通知申请单位', en: 'Decide and tell the applicant' },
        )}
        onSubmit={onSay}
      >
        <Form.Item
          name="reason"
          label={say(
            differs
              ? { zh: '哪里不一致', en: 'What differs' }
              : { zh: '为什么无需提交', en: 'Why none is needed' },
          )}
          rules={[required]}
          {...(differs &&
            paper.dueOn && {
              extra: say({
                zh: `申请单位将被告知在 ${days} 个工作日内补交。`,
                en: `The applicant is asked for another within ${days} working days.`,
              }),
            })}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} autoFocus />
        </Form.Item>
      </SubmitForm>
    </div>
  )
}

/** What was decided is shown everywhere at once. */
function useFinish(onDone: (paper: PaperView) => void) {
  const queries = useQueryClient()
  return (paper: PaperView) => {
    for (const { path } of [listPapers, countPapers, getPaper, getCase]) {
      void queries.invalidateQueries({ queryKey: [path] })
    }
    onDone(paper)
  }
}
