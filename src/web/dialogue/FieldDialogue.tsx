import { CommentOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { ChangeView } from '#api/dialogue.ts'
import { type Answers, type Form, metaOf } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { useFindFile } from '#web/files/case-files.tsx'
import { useSay } from '#web/kit/language.tsx'
import { CommentCard } from './CommentCard.tsx'
import { CommentForm } from './CommentForm.tsx'
import { placeId } from './jump.ts'
import { placesIn } from './places.ts'
import { useCameBack } from './use-came-back.ts'
import type { Dialogue } from './use-dialogue.ts'

type Props = { form: Form; answers: Answers; field: string; dialogue: Dialogue }

/** At one answer: what was changed in it, what was said about it, and the button to say something. */
export function FieldDialogue({ form, answers, field, dialogue }: Props) {
  const say = useSay()
  const comments = dialogue.commentsAt(field)
  const changes = dialogue.changesAt(field)
  if (comments.length + changes.length === 0 && !dialogue.mayWrite) return null
  function inner(path: string) {
    const label = path === field ? undefined : labelOfPath(form, path)
    return label && say(label)
  }
  return (
    <div
      className={comments.length + changes.length > 0 ? 'field-dialogue' : 'field-unsaid'}
      id={placeId(field)}
      tabIndex={-1}
    >
      {changes.map((change) => (
        <Changed key={change.field} change={change} place={inner(change.field)} />
      ))}
      {comments.map((comment) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          place={inner(comment.field)}
          dialogue={dialogue}
        />
      ))}
      {dialogue.mayWrite && (
        <Writer form={form} answers={answers} field={field} dialogue={dialogue} />
      )}
    </div>
  )
}

function Changed({ change, place }: { change: ChangeView; place: string | undefined }) {
  const say = useSay()
  const nothing = say({ zh: '（无）', en: '(nothing)' })
  return (
    <div className="field-change">
      <Tag color="warning">{say({ zh: '改动', en: 'Changed' })}</Tag>
      {place && <strong>{place} </strong>}
      <span className="hint">{say({ zh: '原来', en: 'Before' })} </span>
      <del>{change.before ? say(change.before) : nothing}</del>
      {!change.after && <span> {say({ zh: '→ 已删除', en: '→ removed' })}</span>}
      {change.after && change.field.includes('.') && (
        <>
          <span className="hint"> {say({ zh: '现在', en: 'Now' })} </span>
          <ins>{say(change.after)}</ins>
        </>
      )}
    </div>
  )
}

/** The button at a field, and the form in its place once it is pressed. */
export function Writer({ form, answers, field, dialogue }: Props) {
  const say = useSay()
  const find = useFindFile()
  const [isOpen, setOpen] = useState(false)
  const button = useCameBack<HTMLButtonElement>(isOpen)
  const schema = form.fields[field]
  if (!schema) return null
  const label = say(metaOf(schema).label)
  const name = say({ zh: `意见：${label}`, en: `Comment: ${label}` })
  if (isOpen) {
    return (
      <CommentForm
        label={name}
        places={placesIn({ field, schema, value: answers[field], find })}
        onSave={(place, text) =>
          dialogue.add({
            field: place.field,
            ...(place.fileId && { fileId: place.fileId }),
            text,
          })
        }
        onClose={() => setOpen(false)}
      />
    )
  }
  return (
    <Button
      ref={button}
      size="small"
      type="text"
      className="comment-button"
      icon={<CommentOutlined />}
      aria-label={name}
      onClick={() => setOpen(true)}
    >
      {say({ zh: '意见', en: 'Comment' })}
    </Button>
  )
}
