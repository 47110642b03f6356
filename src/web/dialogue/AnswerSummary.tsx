import { Alert, Button } from 'antd'
import type { Answers, Form } from '#core/form.ts'
import { labelOfPath, rootOfPath } from '#core/form-path.ts'
import { controlId } from '#web/forms/control.ts'
import { visibleSections } from '#web/forms/sections.ts'
import { useSay } from '#web/kit/language.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { jumpTo } from './jump.ts'
import { type Answering, answerField } from './use-replies.ts'

type Props = { form: Form; prefix: string; answers: Answers; replies: Answering }

/** All that the office asks for in one place: what is still to be answered, each line leading to its box. */
export function AnswerSummary({ form, prefix, answers, replies }: Props) {
  const say = useSay()
  const { open } = replies
  if (open.length === 0) return null
  const left = open.filter((comment) => !replies.isAnswered(comment)).length
  const shown = new Set(
    visibleSections(form, answers).flatMap(({ fields }) => fields.map(([name]) => name)),
  )
  const labelOf = (field: string) => say(labelOfPath(form, field) ?? { zh: field, en: field })
  return (
    <>
      <Alert
        className="case-note"
        type={left > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={
          left > 0
            ? say({
                zh: `办理机构的意见 ${open.length} 条，还有 ${left} 条没有答复`,
                en: `Comments of the office: ${open.length}; still to answer: ${left}`,
              })
            : say({
                zh: `办理机构的意见 ${open.length} 条，均已答复，可以重新提交`,
                en: `Comments of the office: ${open.length}, all answered. You may submit again`,
              })
        }
        description={
          <ul className="comment-list">
            {open.map((comment) => (
              <li key={comment.id}>
                <Button
                  type="link"
                  className="jump-link"
                  onClick={() => jumpTo(controlId(prefix, answerField(comment.id)))}
                >
                  {labelOf(comment.field)}
                </Button>
                {say({ zh: '：', en: ': ' })}
                {comment.text}
                {replies.isAnswered(comment) && (
                  <strong> {say({ zh: '✓ 已答复', en: '✓ answered' })}</strong>
                )}
              </li>
            ))}
          </ul>
        }
      />
      {open
        .filter(({ field }) => !shown.has(rootOfPath(field)))
        .map((comment) => (
          <AnswerBox
            key={comment.id}
            prefix={prefix}
            comment={comment}
            place={labelOf(comment.field)}
            replies={replies}
          />
        ))}
    </>
  )
}
