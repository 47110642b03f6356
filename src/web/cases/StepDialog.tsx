import { Alert, Modal } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#api/cases.ts'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { FormFields } from '#web/forms/FormFields.tsx'
import { useProblems } from '#web/forms/use-problems.ts'
import { ErrorSummary } from '#web/kit/ErrorSummary.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { ProposalNote } from './OfficeNotes.tsx'
import { isGrave } from './steps.ts'

const prefix = 'step'
const nothingAsked: Form = { version: 1, sections: [], fields: {} }

type Props = {
  service: Service
  found: CaseView
  step: Step
  /** What others did to the case since the dialog was opened, in words. */
  news: string | undefined
  onTake: (asked: Answers) => Promise<void>
  onClose: () => void
}

/** Before a step: what it does and what it asks. A refusal is told here, and what was typed stays. */
export function StepDialog({ service, found, step, news, onTake, onClose }: Props) {
  const say = useSay()
  const form = step.asks ?? nothingAsked
  const [answers, setAnswers] = useState<Answers>(form.initial ?? {})
  const [summary, setSummary] = useState<readonly FieldRefusal[]>([])
  const [refused, setRefused] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useReturnFocus()
  const { settled, problems, leave, check, refuse } = useProblems(form, answers)
  const to = stateOf(service.lifecycle, step.to)
  const [answer] = useState(
    () => (field: string, value: unknown) =>
      setAnswers((before) => ({ ...before, [field]: value })),
  )

  async function take() {
    const wrong = check()
    const unfit = step.judge?.(settled, found.answers, found.rulePack) ?? []
    const judged = unfit.map(({ field, text }) => ({ field, message: say(text) }))
    refuse(judged)
    setSummary([...wrong, ...judged])
    setRefused(undefined)
    if (wrong.length + judged.length > 0) return
    setBusy(true)
    try {
      await onTake(settled)
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
    <Modal
      open
      width={640}
      title={say(step.title)}
      okText={say(step.title)}
      cancelText={say({ zh: '取消', en: 'Cancel' })}
      confirmLoading={busy}
      okButtonProps={{ danger: isGrave(service.lifecycle, step) }}
      mask={{ closable: false }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <p>
        {`${found.reference} ${found.title}`}
        <br />
        {say({ zh: `之后：${to.title.zh}。`, en: `Then: ${to.title.en}. ` })}
        {say(to.next)}
      </p>
      {step.final && (
        <Alert
          className="case-note"
          type="warning"
          showIcon
          title={say({ zh: '此操作不能撤销', en: 'This cannot be undone' })}
        />
      )}
      {step.proposal === 'decides' && <ProposalNote service={service} found={found} />}
      <RefusedNote error={refused} />
      {news && <Alert className="case-note" type="info" showIcon role="status" title={news} />}
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
    </Modal>
  )
}
