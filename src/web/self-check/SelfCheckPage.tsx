import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { checkYourself, type SelfCheckAnswer } from '#api/self-check.ts'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import type { Service } from '#core/service.ts'
import { findService } from '#services/index.ts'
import { FormFields } from '#web/forms/FormFields.tsx'
import { useProblems } from '#web/forms/use-problems.ts'
import { call } from '#web/kit/api.ts'
import { ErrorSummary } from '#web/kit/ErrorSummary.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { Findings } from './Findings.tsx'
import { withPlace } from './place.ts'

const prefix = 'check'

/** What would likely come of an application, for anyone. Nothing that is typed here is kept anywhere. */
export function SelfCheckPage() {
  const { service: id = '' } = useParams({ strict: false })
  const service = findService(id)
  const own = service?.selfCheck?.form
  const form = useMemo(() => own && withPlace(own), [own])
  if (!service || !form) return <None />
  return <Check key={id} service={service} form={form} />
}

function None() {
  const say = useSay()
  return (
    <Page
      width="text"
      title={say({ zh: '没有这项自查', en: 'There is no such self-check' })}
      subtitle={say({
        zh: '网址可能有误，或者该事项没有自查。',
        en: 'The address may be mistyped, or the service has no self-check.',
      })}
      back={<Link to="/">{say({ zh: '首页', en: 'First page' })}</Link>}
    />
  )
}

type Props = { service: Service; form: Form }

function Check({ service, form }: Props) {
  const say = useSay()
  const [answers, setAnswers] = useState<Answers>(form.initial ?? {})
  const [found, setFound] = useState<{ answer: SelfCheckAnswer; of: Answers }>()
  const [summary, setSummary] = useState<readonly FieldRefusal[]>([])
  const [refused, setRefused] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const { settled, problems, leave, check, refuse } = useProblems(form, answers)
  const [answer] = useState(
    () => (field: string, value: unknown) =>
      setAnswers((before) => ({ ...before, [field]: value })),
  )

  async function send() {
    const wrong = check()
    setSummary(wrong)
    setRefused(undefined)
    if (wrong.length > 0) return
    setBusy(true)
    const { area, ...given } = settled
    try {
      const body = { answers: given, ...(typeof area === 'string' && { area }) }
      const params = { service: service.id }
      setFound({ answer: await call(checkYourself, { params, body }), of: answers })
    } catch (error) {
      const errors = error instanceof Refusal ? error.errors : []
      refuse(errors)
      setSummary(errors)
      setRefused(errors.length === 0 ? error : undefined)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page
      width="text"
      title={say({ zh: `自查：${service.title.zh}`, en: `Self-check: ${service.title.en}` })}
      subtitle={say({
        zh: '不用注册和登录。填写的内容只用于本次计算，不保存；结果供参考，以办理机构的认定为准。',
        en: 'No account is needed. What you enter serves this one calculation and is not kept; the result is for your guidance, and the office decides.',
      })}
      back={
        <Link to="/services/$service" params={{ service: service.id }}>
          {say(service.title)}
        </Link>
      }
    >
      <ErrorSummary
        errors={summary}
        form={prefix}
        labelOf={(field) => {
          const label = labelOfPath(form, field)
          return label && say(label)
        }}
      />
      <FormFields
        form={form}
        prefix={prefix}
        answers={answers}
        settled={settled}
        problems={problems}
        onAnswer={answer}
        onLeave={leave}
      />
      <RefusedNote error={refused} />
      <div className="button-row">
        <Button type="primary" size="large" loading={busy} onClick={() => void send()}>
          {say({ zh: '自查', en: 'Check' })}
        </Button>
      </div>
      {found && found.of !== answers && (
        <Alert
          className="self-check-note"
          type="warning"
          showIcon
          role="status"
          title={say({
            zh: '内容有改动，下面是改动以前的结果，请重新自查',
            en: 'You changed something; below is the result from before. Check again',
          })}
        />
      )}
      {found && <Findings service={service} answer={found.answer} />}
    </Page>
  )
}
