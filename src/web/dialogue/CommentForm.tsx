import { Button, Input, Select } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { commentMax } from '#core/comments.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import type { Place } from './places.ts'

type Props = {
  label: string
  places: readonly Place[]
  first?: { text: string } | undefined
  onSave: (place: Place, text: string) => Promise<void>
  onClose: () => void
}

/** Writes one comment in place. What was typed stays while it is refused; Escape closes it only when empty. */
export function CommentForm({ label, places, first, onSave, onClose }: Props) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState(first?.text ?? '')
  const [chosen, setChosen] = useState(places[0]?.key)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const place = places.find(({ key }) => key === chosen) ?? places[0]

  async function save() {
    if (!place) return
    setBusy(true)
    setRefused(undefined)
    try {
      await onSave(place, text)
      onClose()
    } catch (error) {
      setRefused(error)
      setBusy(false)
    }
  }

  return (
    <fieldset
      ref={box}
      className="comment-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === (first?.text ?? '')) onClose()
      }}
    >
      {places.length > 1 && (
        <Select
          aria-label={say({ zh: '针对', en: 'About' })}
          value={place?.key}
          onChange={setChosen}
          options={places.map(({ key, label }) => ({ value: key, label: say(label) }))}
        />
      )}
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        count={{ show: text.length > commentMax * 0.8, max: commentMax }}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusedNote error={refused} />
      <div className="button-row">
        <Button
          type="primary"
          size="small"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => void save()}
        >
          {say({ zh: '保存意见', en: 'Save comment' })}
        </Button>
        <Button size="small" onClick={onClose}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
        <span className="hint">
          {say({
            zh: '申请单位在退回补正时才会看到',
            en: 'The applicant sees it once the case is returned',
          })}
        </span>
      </div>
    </fieldset>
  )
}
