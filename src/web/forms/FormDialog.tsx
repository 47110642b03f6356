import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FieldError } from '#core/errors.ts'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { ErrorSummary } from '#web/kit/ErrorSummary.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { FormFields } from './FormFields.tsx'
import { useProblems } from './use-problems.ts'

type Props = {
  /** The first part of every control's id. */
  prefix: string
  title: string
  form: Form
  initial?: Answers | undefined
  /** What the button says. */
  submit: string
  danger?: boolean
  /** Rules beyond the form, asked before anything is sent. */
  judge?: ((settled: Answers) => FieldError[]) | undefined
  onSubmit: (settled: Answers) => Promise<void>
  onClose: () => void
  /** What helps where this refusal is told. */
  help?: (refused: unknown) => ReactNode
  /** Above the fields. */
  children?: ReactNode
}

/** A form in a dialog. A refusal is told here, at its fields and above them, and what was typed stays. */
export function FormDialog(props: Props) {
  const { prefix, form, judge } = props
  const say = useSay()
  const [answers, setAnswers] = useState<Answers>(props.initial ?? form.initial ?? {})
  const [summary, setSummary] = useState<readonly FieldRefusal[]>([])
  const [refused, setRefused] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useReturnFocus()
  const { settled, problems, leave, check, refuse } = useProblems(form, answers)
  const [answer] = useState(
    () => (field: string, value: unknown) =>
      setAnswers((before) => ({ ...before, [field]: value })),
  )

  async function send() {
    const wrong = check()
    const judged = (judge?.(settled) ?? []).map(({ field, text }) => ({
      field,
      message: say(text),
    }))
    refuse(judged)
    setSummary([...wrong, ...judged])
    setRefused(undefined)
    if (wrong.length + judged.length > 0) return
    setBusy(true)
    try {
      await props.onSubmit(settled)
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
      title={props.title}
      okText={props.submit}
      cancelText={say({ zh: '取消', en: 'Cancel' })}
      confirmLoading={busy}
      okButtonProps={{ danger: props.danger ?? false }}
      mask={{ closable: false }}
      onOk={() => void send()}
      onCancel={props.onClose}
    >
      {props.children}
      <RefusedNote error={refused}>{props.help?.(refused)}</RefusedNote>
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
