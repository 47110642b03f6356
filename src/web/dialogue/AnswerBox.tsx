import { Alert, Button, Input } from 'antd'
import type { CommentView } from '#api/dialogue.ts'
import { commentMax } from '#core/comments.ts'
import type { Text } from '#core/text.ts'
import { useFindFile } from '#web/files/case-files.tsx'
import { controlId } from '#web/forms/control.ts'
import { useSay } from '#web/kit/language.tsx'
import type { ReplyState } from './replies.ts'
import { type Answering, answerField } from './use-replies.ts'

type Props = {
  prefix: string
  comment: CommentView
  /** What it is pinned to, where the page does not say so already. */
  place: string | undefined
  replies: Answering
}

/** What the office wrote at a field, and the box for the answer, which saves by itself. */
export function AnswerBox({ prefix, comment, place, replies }: Props) {
  const say = useSay()
  const find = useFindFile()
  const { store } = replies
  const id = controlId(prefix, answerField(comment.id))
  const file = comment.fileId ? find(comment.fileId)?.name : undefined
  const where = [place, file].filter(Boolean).join(' · ')
  const state = store.stateOf(comment.id)
  const failed = state.kind === 'offline' || state.kind === 'refused'
  return (
    <Alert
      className="answer-alert"
      type={replies.isAnswered(comment) ? 'info' : 'warning'}
      showIcon
      role="presentation"
      title={say({ zh: `${comment.office}的意见`, en: `Comment of ${comment.office}` })}
      description={
        <div className="answer-box">
          <p className="comment-words">
            {where && <strong>{where}：</strong>}
            {comment.text}
          </p>
          <label htmlFor={id}>
            {say({
              zh: '答复（说明怎样改的，或者为什么不改）',
              en: 'Answer: what you changed, or why not',
            })}
          </label>
          <Input.TextArea
            id={id}
            aria-required
            aria-invalid={state.kind === 'refused'}
            aria-describedby={`${id}-state`}
            value={store.textOf(comment.id)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            count={{ show: store.textOf(comment.id).length > commentMax * 0.8, max: commentMax }}
            onChange={(event) => store.type(comment.id, event.target.value)}
            onBlur={() => void store.flush()}
          />
          <span
            id={`${id}-state`}
            className={failed ? 'save-refused' : 'hint'}
            role={failed ? 'alert' : 'status'}
          >
            {say(wordsOf(state))}
            {failed && (
              <Button type="link" size="small" onClick={() => void store.flush()}>
                {say({ zh: '立即重试', en: 'Try now' })}
              </Button>
            )}
          </span>
        </div>
      }
    />
  )
}

function wordsOf(state: ReplyState): Text {
  switch (state.kind) {
    case 'saved':
      return { zh: '自动保存，提交后对方才能看到', en: 'Saves by itself; read once you submit' }
    case 'changed':
    case 'saving':
      return { zh: '正在保存…', en: 'Saving…' }
    case 'offline':
      return {
        zh: '未保存：网络中断，会自动重试。内容已留在本页',
        en: 'Not saved: no connection; it tries again by itself. Your text stays on this page',
      }
    case 'refused':
      return { zh: `未保存：${state.text}`, en: `Not saved: ${state.text}` }
  }
}
