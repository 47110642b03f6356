import { Alert, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { openDocx } from './open-docx.ts'
import { ZoomFrame } from './ZoomFrame.tsx'

type Props = { url: string; name: string }

/** A Word document in the page, to read: without its links, fields and macros. */
export function DocxView({ url, name }: Props) {
  const say = useSay()
  const host = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'opening' | 'shown' | 'broken'>('opening')
  // A page of A4 is wider than a telephone.
  const [fit, setFit] = useState(1)

  useEffect(() => {
    const element = host.current
    if (!element) return
    const abort = new AbortController()
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    setState('opening')
    show(url, shadow, abort.signal).then(
      () => {
        if (abort.signal.aborted) return
        setState('shown')
        setFit(fitOf(element))
      },
      () => !abort.signal.aborted && setState('broken'),
    )
    return () => abort.abort()
  }, [url])

  return (
    <ZoomFrame name={name}>
      {(percent) => (
        <>
          {state === 'opening' && <Spin className="pdf-wait" />}
          {state === 'broken' && (
            <Alert
              type="warning"
              showIcon
              title={say({
                zh: '这个 Word 文档无法在页面内显示，请下载后查看',
                en: 'This Word document cannot be shown here; download it to read it',
              })}
            />
          )}
          {state === 'shown' && (
            <p className="hint docx-note">
              {say({
                zh: '页面内的排版可能与 Word 略有不同；需要核对版式时请下载原件。',
                en: 'The layout here may differ a little from Word; download the file to check it.',
              })}
            </p>
          )}
          <div ref={host} className="docx-page" style={{ zoom: (fit * percent) / 100 }} />
        </>
      )}
    </ZoomFrame>
  )
}

/** How much the page must shrink to be no wider than its frame. */
function fitOf(element: HTMLElement): number {
  const frame = element.parentElement?.clientWidth ?? 0
  return frame > 0 && element.scrollWidth > frame ? frame / element.scrollWidth : 1
}

async function show(url: string, shadow: ShadowRoot, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { credentials: 'same-origin', signal })
  if (!response.ok) throw new Error(`${response.status}`)
  const bytes = await response.blob()
  signal.throwIfAborted()
  await openDocx(bytes, shadow)
}
