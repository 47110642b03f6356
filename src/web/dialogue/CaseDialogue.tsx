import type { ReactNode } from 'react'
import type { CaseView } from '#api/cases.ts'
import type { Form } from '#core/form.ts'
import { BesideFields } from '#web/forms/beside.tsx'
import { CommentPanel } from './CommentPanel.tsx'
import { FieldDialogue } from './FieldDialogue.tsx'
import { jumpTo, placeId } from './jump.ts'
import { useDialogue } from './use-dialogue.ts'
import './dialogue.css'

type Props = {
  found: CaseView
  form: Form
  /** Shows the answers, where they lie behind something else. */
  onReveal: () => void
  children: ReactNode
}

/** The dialogue on a case around its answers: a summary above, and at each answer what was said about it. */
export function CaseDialogue({ found, form, onReveal, children }: Props) {
  const dialogue = useDialogue(found.id)
  const { answers } = found
  const beside = {
    show: (field: string) => (
      <FieldDialogue form={form} answers={answers} field={field} dialogue={dialogue} />
    ),
    has: (field: string) =>
      dialogue.commentsAt(field).length + dialogue.changesAt(field).length > 0,
  }
  function jump(field: string) {
    onReveal()
    jumpTo(placeId(field))
  }
  return (
    <BesideFields beside={beside}>
      <CommentPanel found={found} form={form} dialogue={dialogue} onJump={jump} />
      {children}
    </BesideFields>
  )
}
