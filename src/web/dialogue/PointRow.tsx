import { Input, Radio, Tag } from 'antd'
import { useState } from 'react'
import type { PointView } from '#api/dialogue.ts'
import type { Verdict } from '#core/checklist.ts'
import { commentMax } from '#core/comments.ts'
import { failingTitle, type Lifecycle } from '#core/lifecycle.ts'
import { grounds } from '#core/policy.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  point: PointView
  lifecycle: Lifecycle
  verdict: Verdict | undefined
  mayWrite: boolean
  onAnswer: (verdict: Verdict) => void
}

/** One point: what must be true, what follows when it is not, where the rule stands, and the answer. */
export function PointRow({ point, lifecycle, verdict, mayWrite, onAnswer }: Props) {
  const say = useSay()
  const follows = point.onFail
    .map((one) => say(failingTitle(lifecycle, one)))
    .join(say({ zh: '或', en: ' or ' }))
  return (
    <div className="point" id={pointId(point.id)} tabIndex={-1}>
      <fieldset disabled={!mayWrite}>
        <legend>
          <strong>{point.id}</strong> {say(point.text)}
        </legend>
        <div className="point-about">
          <span className="hint">
            {say({ zh: `不符合则${follows}`, en: `If not: ${follows}` })}
            {' · '}
            {point.cite}
          </span>
          {point.ground !== 'law' && <Tag color="warning">{say(grounds[point.ground])}</Tag>}
          {point.touched && (
            <Tag color="processing">
              {say({ zh: '相关内容已改动，请重新核对', en: 'changed since: look again' })}
            </Tag>
          )}
          {point.earlier && !verdict && <span className="hint">{say(saidOf(point.earlier))}</span>}
        </div>
        <Radio.Group
          name={`point-${point.id}`}
          aria-label={`${point.id} ${say(point.text)}`}
          value={verdict?.met}
          disabled={!mayWrite}
          onChange={(event) =>
            onAnswer({
              met: event.target.value === true,
              ...(verdict?.note && { note: verdict.note }),
            })
          }
          options={[
            { value: true, label: say({ zh: '符合', en: 'Met' }) },
            { value: false, label: say({ zh: '不符合', en: 'Not met' }) },
          ]}
        />
        {verdict && (!verdict.met || verdict.note) && (
          <Note point={point} verdict={verdict} mayWrite={mayWrite} onAnswer={onAnswer} />
        )}
      </fieldset>
    </div>
  )
}

function Note({
  point,
  verdict,
  mayWrite,
  onAnswer,
}: Omit<Props, 'lifecycle'> & { verdict: Verdict }) {
  const say = useSay()
  const [text, setText] = useState(verdict.note ?? '')
  // What a colleague wrote meanwhile is shown, unless something is being typed here.
  const [seen, setSeen] = useState(verdict.note ?? '')
  const note = verdict.note ?? ''
  if (note !== seen) {
    setSeen(note)
    if (text.trim() === seen.trim() && text.trim() !== note.trim()) setText(note)
  }
  const label = say({ zh: `${point.id} 的说明`, en: `Note on ${point.id}` })
  return (
    <Input.TextArea
      aria-label={label}
      placeholder={say({
        zh: '说明（不符合的理由会发给申请单位）',
        en: 'Note; the reasons of what is not met are sent to the applicant',
      })}
      value={text}
      disabled={!mayWrite}
      autoSize={{ minRows: 1, maxRows: 6 }}
      count={{ show: text.length > commentMax * 0.8, max: commentMax }}
      onChange={(event) => {
        setText(event.target.value)
        onAnswer({ met: verdict.met, note: event.target.value })
      }}
    />
  )
}

/** What was answered before the change, with its note. */
function saidOf({ met, note }: Verdict): Text {
  const words = met ? { zh: '符合', en: 'met' } : { zh: '不符合', en: 'not met' }
  return {
    zh: `此前：${words.zh}${note ? `（${note}）` : ''}`,
    en: `Before: ${words.en}${note ? ` (${note})` : ''}`,
  }
}

export function pointId(id: string): string {
  return `point-${id}`
}
