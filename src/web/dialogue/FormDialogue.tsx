import { type ReactNode, useMemo } from 'react'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { BesideFields } from '#web/forms/beside.tsx'
import { useSay } from '#web/kit/language.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { AnswerSummary } from './AnswerSummary.tsx'
import type { Answering } from './use-replies.ts'
import './dialogue.css'

type Props = {
  form: Form
  prefix: string
  answers: Answers
  replies: Answering
  children: ReactNode
}

/** The office's comments around the applicant's form: a summary above, and a box for the answer at each field. */
export function FormDialogue({ form, prefix, answers, replies, children }: Props) {
  const say = useSay()
  const beside = useMemo(
    () => ({
      show: (field: string) =>
        replies.at(field).map((comment) => {
          const inner = comment.field === field ? undefined : labelOfPath(form, comment.field)
          return (
            <AnswerBox
              key={comment.id}
              prefix={prefix}
              comment={comment}
              place={inner && say(inner)}
              replies={replies}
            />
          )
        }),
      has: (field: string) => replies.at(field).length > 0,
    }),
    [form, prefix, replies, say],
  )
  return (
    <BesideFields beside={beside}>
      <AnswerSummary form={form} prefix={prefix} answers={answers} replies={replies} />
      {children}
    </BesideFields>
  )
}
