import { Button, Tag } from 'antd'
import { type Ref, useState } from 'react'
import type { CommentView } from '#api/dialogue.ts'
import { type CommentState, commentStates } from '#core/comments.ts'
import { useFindFile } from '#web/files/case-files.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { At } from '#web/kit/when.tsx'
import { CommentForm } from './CommentForm.tsx'
import { useCameBack } from './use-came-back.ts'
import type { Dialogue } from './use-dialogue.ts'

const colours: Record<CommentState, string> = {
  draft: 'default',
  sent: 'warning',
  answered: 'processing',
  settled: 'success',
}

type Props = {
  comment: CommentView
  /** What it is pinned to, where the page does not say so already. */
  place: string | undefined
  dialogue: Dialogue
}

/** One comment with its answer, and what the reader may do with it. */
export function CommentCard({ comment, place, dialogue }: Props) {
  const say = useSay()
  const find = useFindFile()
  const [isEditing, setEditing] = useState(false)
  const editor = useCameBack<HTMLButtonElement>(isEditing)
  const file = comment.fileId ? find(comment.fileId) : undefined
  const where = [place, file?.name].filter(Boolean).join(' · ')
  if (isEditing) {
    return (
      <CommentForm
        label={say({ zh: '修改意见', en: 'Change the comment' })}
        places={[{ key: 'same', field: comment.field, label: { zh: '', en: '' } }]}
        first={comment}
        onSave={(_, text) => dialogue.change(comment, text)}
        onClose={() => setEditing(false)}
      />
    )
  }
  return (
    <div className={`comment comment-${comment.state}`}>
      <div className="comment-head">
        <Tag color={colours[comment.state]}>{say(commentStates[comment.state])}</Tag>
        {where && <strong>{where}</strong>}
        <span className="hint">
          {comment.writtenBy} · <At at={comment.sentAt ?? comment.writtenAt} />
        </span>
      </div>
      <p className="comment-words">{comment.text}</p>
      {comment.answer && <Answer comment={comment} />}
      {dialogue.mayWrite && (
        <Acts
          comment={comment}
          dialogue={dialogue}
          editor={editor}
          onEdit={() => setEditing(true)}
        />
      )}
    </div>
  )
}

function Answer({ comment }: { comment: CommentView }) {
  const say = useSay()
  return (
    <div className="comment-answer">
      <strong>{say({ zh: '答复', en: 'Answer' })}</strong>{' '}
      <span className="hint">
        {comment.answeredBy}
        {comment.answeredAt && (
          <>
            {' · '}
            <At at={comment.answeredAt} />
          </>
        )}
      </span>
      <p className="comment-words">{comment.answer}</p>
    </div>
  )
}

type ActsProps = {
  comment: CommentView
  dialogue: Dialogue
  editor: Ref<HTMLButtonElement>
  onEdit: () => void
}

function Acts({ comment, dialogue, editor, onEdit }: ActsProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  function act(work: (comment: CommentView) => Promise<void>) {
    setBusy(true)
    setRefused(undefined)
    work(comment)
      .catch(setRefused)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <div className="button-row">
        {comment.state === 'draft' && (
          <>
            <Button ref={editor} size="small" onClick={onEdit}>
              {say({ zh: '修改', en: 'Change' })}
            </Button>
            <Button size="small" loading={busy} onClick={() => act(dialogue.drop)}>
              {say({ zh: '删除意见', en: 'Drop comment' })}
            </Button>
          </>
        )}
        {comment.state === 'answered' && (
          <Button size="small" loading={busy} onClick={() => act(dialogue.settle)}>
            {say({ zh: '已解决', en: 'Settled' })}
          </Button>
        )}
        {comment.state === 'settled' && (
          <Button size="small" loading={busy} onClick={() => act(dialogue.reopen)}>
            {say({ zh: '重新打开', en: 'Reopen' })}
          </Button>
        )}
      </div>
      <RefusedNote error={refused} />
    </>
  )
}
