import { Alert, Button } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { CommentView } from '#api/dialogue.ts'
import type { Form } from '#core/form.ts'
import { labelOfPath, rootOfPath } from '#core/form-path.ts'
import type { Text } from '#core/text.ts'
import { visibleSections } from '#web/forms/sections.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { CommentCard } from './CommentCard.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import type { Dialogue } from './use-dialogue.ts'

type Props = {
  found: CaseView
  form: Form
  dialogue: Dialogue
  /** Brings the field of the form into view. */
  onJump: (field: string) => void
}

/** Everything that was said and changed in one place, each line leading to its field. */
export function CommentPanel({ found, form, dialogue, onJump }: Props) {
  const of = (state: CommentView['state']) =>
    dialogue.comments.filter((comment) => comment.state === state)
  const lists = { form, onJump }
  const isOffice = found.party !== 'applicant'
  return (
    <>
      <RefusedNote error={dialogue.error} />
      <List {...lists} type="warning" title={toSend} hint={toSendHint} comments={of('draft')} />
      <List
        {...lists}
        type={isOffice ? 'info' : 'warning'}
        title={isOffice ? waiting : toAnswer}
        comments={of('sent')}
      />
      <List {...lists} type="info" title={answered} comments={of('answered')} />
      <Homeless found={found} form={form} dialogue={dialogue} />
      {dialogue.changes.length > 0 && <Changes form={form} dialogue={dialogue} onJump={onJump} />}
      {dialogue.mayWrite && <Elsewhere found={found} form={form} dialogue={dialogue} />}
    </>
  )
}

type ListProps = {
  form: Form
  type: 'info' | 'warning'
  title: (count: number) => Text
  hint?: Text
  comments: readonly CommentView[]
  onJump: (field: string) => void
}

function List({ form, type, title, hint, comments, onJump }: ListProps) {
  const say = useSay()
  if (comments.length === 0) return null
  return (
    <Alert
      className="case-note"
      type={type}
      showIcon
      role="presentation"
      title={say(title(comments.length))}
      description={
        <>
          {hint && <div className="hint">{say(hint)}</div>}
          <ul className="comment-list">
            {comments.map((comment) => (
              <li key={comment.id}>
                <JumpLink form={form} field={comment.field} onJump={onJump} />
                {say(colon)}
                {comment.text}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}

function Changes({ form, dialogue, onJump }: Pick<Props, 'form' | 'dialogue' | 'onJump'>) {
  const say = useSay()
  const fields = [...new Set(dialogue.changes.map(({ field }) => rootOfPath(field)))]
  return (
    <Alert
      className="case-note"
      type="info"
      showIcon
      role="presentation"
      title={say(changedTitle[dialogue.changedSince](fields.length))}
      description={
        <ul className="comment-list">
          {fields.map((field) => (
            <li key={field}>
              <JumpLink form={form} field={field} onJump={onJump} />
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Comments on what the present answers hide: the page has no place for them but this one. */
function Homeless({ found, form, dialogue }: Omit<Props, 'onJump'>) {
  const say = useSay()
  const shown = new Set(
    visibleSections(form, found.answers).flatMap(({ fields }) => fields.map(([name]) => name)),
  )
  return dialogue.comments
    .filter(({ field }) => !shown.has(rootOfPath(field)))
    .map((comment) => {
      const label = labelOfPath(form, comment.field)
      return (
        <CommentCard
          key={comment.id}
          comment={comment}
          place={label ? say(label) : comment.field}
          dialogue={dialogue}
        />
      )
    })
}

type JumpProps = { form: Form; field: string; onJump: (field: string) => void }

function JumpLink({ form, field, onJump }: JumpProps) {
  const say = useSay()
  const label = labelOfPath(form, field) ?? { zh: field, en: field }
  return (
    <Button type="link" className="jump-link" onClick={() => onJump(rootOfPath(field))}>
      {say(label)}
    </Button>
  )
}

const changedTitle: Record<Dialogue['changedSince'], (count: number) => Text> = {
  submission: (count) => ({
    zh: `与上次提交相比，改动 ${count} 项`,
    en: `Changed since the last submission: ${count}`,
  }),
  registration: (count) => ({
    zh: `与已登记的内容相比，改动 ${count} 项`,
    en: `Changed from what is registered: ${count}`,
  }),
}
const colon = { zh: '：', en: ': ' }
const toSend = (count: number) => ({
  zh: `待发送的意见 ${count} 条`,
  en: `Comments to be sent: ${count}`,
})
const toSendHint = {
  zh: '“退回补正”时一并发给申请单位；在此之前只有本机构看得到。',
  en: 'They go out when the case is returned; until then only your office sees them.',
}
const waiting = (count: number) => ({
  zh: `已发出、等待答复的意见 ${count} 条`,
  en: `Comments waiting for an answer: ${count}`,
})
const toAnswer = (count: number) => ({
  zh: `办理机构的意见 ${count} 条，请在修改申请时逐条答复`,
  en: `Comments of the office: ${count}. Answer each of them when you correct the application`,
})
const answered = (count: number) => ({
  zh: `已答复的意见 ${count} 条`,
  en: `Answered comments: ${count}`,
})
