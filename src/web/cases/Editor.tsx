import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { CommentView } from '#api/dialogue.ts'
import { labelOfPath } from '#core/form-path.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOf } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { FormDialogue } from '#web/dialogue/FormDialogue.tsx'
import { useReplies } from '#web/dialogue/use-replies.ts'
import { FormFields } from '#web/forms/FormFields.tsx'
import { ErrorSummary } from '#web/kit/ErrorSummary.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { PaperTermsNote } from '#web/papers/PaperTermsNote.tsx'
import { ClosedDialog } from './ClosedDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DecisionNote } from './DecisionNote.tsx'
import { SectionDirectories } from './DirectorySearch.tsx'
import { Foreseen } from './Foreseen.tsx'
import { Hindrances } from './Hindrances.tsx'
import { LastCase } from './LastCase.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { SectionMenu } from './SectionMenu.tsx'
import { submitStepOf } from './steps.ts'
import { useAnswers } from './use-answers.ts'
import { useFillIn } from './use-fill-in.tsx'
import { useSubmit } from './use-submit.ts'

const prefix = 'form'

type Props = { opened: CaseView; service: Service; comments: readonly CommentView[] }

/** The whole form of one case, kept on the server while it is typed. */
export function Editor({ opened, service, comments }: Props) {
  const say = useSay()
  const { lifecycle } = service
  const { form } = packOf(service, opened.rulePack)
  const replies = useReplies(comments)
  const editing = { ...useAnswers(opened, form), replies }
  const { errors: wrong, refused, ...submitting } = useSubmit(opened, service, editing)
  const { answers, settled, problems, errors, autosave, state, conflict, resolve } = editing
  const step = submitStepOf(lifecycle, opened)
  const fill = useFillIn(form, editing)
  const isDraft = stateOf(lifecycle, opened.state).private === true

  return (
    <Page
      title={say(service.title)}
      subtitle={`${opened.reference} · ${say(stateOf(lifecycle, opened.state).next)}`}
      back={
        <Link to="/cases/$id" params={{ id: opened.id }}>
          {say({ zh: '办件', en: 'Case' })}
        </Link>
      }
    >
      <DecisionNote service={service} found={opened} />
      {isDraft && !submitting.tried && <Foreseen id={opened.id} />}
      {editing.restored && <Note text={restoredNote} />}
      {editing.merged && <Note text={mergedNote} />}
      <div className="editor">
        <SectionMenu
          form={form}
          prefix={prefix}
          answers={settled}
          errors={[...errors, ...problems]}
        />
        <div className="editor-form">
          <Hindrances refused={refused}>
            <ErrorSummary
              errors={wrong}
              form={prefix}
              labelOf={(field) => {
                const label = labelOfPath(form, replies.fieldOf(field) ?? field)
                return label && say(label)
              }}
            />
          </Hindrances>
          <p className="hint">
            {say({
              zh: '除注明“选填”的以外都需要填写。内容随时自动保存，可以以后再继续。',
              en: 'Everything is required unless marked optional. It saves by itself; go on whenever you like.',
            })}
          </p>
          {isDraft && (
            <LastCase service={service} form={form} answers={answers} onAnswer={editing.answer} />
          )}
          <FormDialogue form={form} prefix={prefix} answers={settled} replies={replies}>
            <FormFields
              form={form}
              prefix={prefix}
              answers={answers}
              settled={settled}
              problems={problems}
              onAnswer={editing.answer}
              onLeave={editing.leave}
              above={(section) => (
                <SectionDirectories service={service} section={section} form={form} onFill={fill} />
              )}
            />
          </FormDialogue>
          <PaperTermsNote service={service.id} />
          {submitting.clear && <Note text={completeNote} />}
          <div className="editor-bar">
            <SaveStatus state={state} onRetry={() => void autosave.flush()} />
            <div className="button-row">
              <Button loading={submitting.busy === 'check'} onClick={() => void submitting.check()}>
                {say({ zh: '检查', en: 'Check' })}
              </Button>
              {step && (
                <Button
                  type="primary"
                  loading={submitting.busy === 'submit'}
                  onClick={() => void submitting.submit(step.name)}
                >
                  {say(step.step.title)}
                </Button>
              )}
            </div>
          </div>
        </div>
      </div>
      {conflict && state.kind === 'conflict' && (
        <ConflictDialog form={form} merge={conflict} by={state.by} onResolve={resolve} />
      )}
      {state.kind === 'closed' && (
        <ClosedDialog
          now={state.now}
          form={form}
          unsaved={editing.unsaved}
          onLeave={submitting.leave}
        />
      )}
      <LeaveDialog autosave={autosave} />
    </Page>
  )
}

function Note({ text }: { text: Text }) {
  const say = useSay()
  return (
    <Alert className="case-note" type="info" showIcon role="status" closable title={say(text)} />
  )
}

const restoredNote: Text = {
  zh: '已恢复您上次没来得及保存的内容',
  en: 'What you typed last time and could not be saved is back',
}
const mergedNote: Text = {
  zh: '另一处同时修改了其他项目，两处的修改已合并',
  en: 'Other fields were changed elsewhere at the same time; both edits were put together',
}
const completeNote: Text = {
  zh: '检查完毕，没有发现需要更正的内容，可以提交',
  en: 'Checked: nothing to correct. You may submit',
}
