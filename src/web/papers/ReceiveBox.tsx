import { Button, Input, type InputRef } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { getPaperByCode, type PaperView } from '#api/papers.ts'
import { call } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'

/** A scanner types the code and presses Enter; so may a person. Drawn anew, it waits for the next one. */
export function ReceiveBox({ onFound }: { onFound: (paper: PaperView) => void }) {
  const say = useSay()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()

  useEffect(() => input.current?.focus({ preventScroll: true }), [])

  async function find(event: FormEvent) {
    event.preventDefault()
    const code = typed.trim()
    if (code === '' || busy) return
    setBusy(true)
    setRefused(undefined)
    try {
      onFound(await call(getPaperByCode, { params: { code } }))
    } catch (error) {
      setRefused(error)
      input.current?.select()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="receive-box" onSubmit={(event) => void find(event)}>
      <label htmlFor="paper-code">{say({ zh: '收取纸质材料', en: 'Take paper in' })}</label>
      <div className="receive-line">
        <Input
          id="paper-code"
          ref={input}
          size="large"
          value={typed}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="paper-code-hint"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button size="large" type="primary" htmlType="submit" loading={busy}>
          {say({ zh: '查找', en: 'Find' })}
        </Button>
      </div>
      <div id="paper-code-hint" className="hint">
        {say({
          zh: '扫描封面条码，或输入条码下的 10 位代码或办件编号，按回车。',
          en: 'Scan the bars of the cover sheet, or type the ten signs below them or the case’s reference, and press Enter.',
        })}
      </div>
      <RefusedNote error={refused} />
    </form>
  )
}
