import { Alert } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { Answers, Form } from '#core/form.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { ToChecklist } from '#web/dialogue/ToChecklist.tsx'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { useSay } from '#web/kit/language.tsx'
import { ProposalNote } from './OfficeNotes.tsx'
import { isGrave } from './steps.ts'

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

/** Before a step: what it does and what it asks. */
export function StepDialog({ service, found, step, news, onTake, onClose }: Props) {
  const say = useSay()
  const to = stateOf(service.lifecycle, step.to)
  return (
    <FormDialog
      prefix="step"
      title={say(step.title)}
      form={step.asks ?? nothingAsked}
      submit={say(step.title)}
      danger={isGrave(service.lifecycle, step)}
      judge={(asked) => step.judge?.(asked, found.answers, found.rulePack) ?? []}
      onSubmit={onTake}
      help={(refused) => <ToChecklist error={refused} onLeave={onClose} />}
      onClose={onClose}
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
      {news && <Alert className="case-note" type="info" showIcon role="status" title={news} />}
    </FormDialog>
  )
}
