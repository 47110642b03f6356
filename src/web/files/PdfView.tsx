import { ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Alert, Button, InputNumber, Spin } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { type OpenPdf, openPdf, type Place } from './open-pdf.ts'
import { canDecodeScans } from './scans.ts'

type Props = { url: string; name: string }

/** A PDF in the page: scrolled, zoomed and paged, also by keyboard. */
export function PdfView({ url, name }: Props) {
  const say = useSay()
  const container = useRef<HTMLDivElement>(null)
  const pdf = useRef<OpenPdf>(undefined)
  const [place, setPlace] = useState<Place>()
  const [problem, setProblem] = useState<unknown>()
  const [blind, setBlind] = useState(false)

  useEffect(() => {
    void canDecodeScans().then((can) => setBlind(!can))
  }, [])
  useEffect(() => {
    if (!container.current) return
    setPlace(undefined)
    setProblem(undefined)
    const opened = openPdf({
      container: container.current,
      url,
      onPlace: setPlace,
      onProblem: setProblem,
    })
    pdf.current = opened
    return opened.close
  }, [url])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') pdf.current?.zoom(1)
    else if (event.key === '-') pdf.current?.zoom(-1)
    else if (event.key === '0') pdf.current?.fitWidth()
    else if (event.key === 'ArrowRight' && place) pdf.current?.goTo(place.page + 1)
    else if (event.key === 'ArrowLeft' && place) pdf.current?.goTo(place.page - 1)
    else return
    event.preventDefault()
  }

  return (
    <div className="pdf-view">
      <div
        className="pdf-bar"
        role="toolbar"
        aria-label={say({ zh: '阅读工具', en: 'Reading tools' })}
      >
        <InputNumber
          size="small"
          min={1}
          max={place?.pages ?? 1}
          value={place?.page ?? 1}
          disabled={!place}
          controls={false}
          aria-label={say({ zh: '页码', en: 'Page' })}
          onChange={(page) => page && pdf.current?.goTo(page)}
        />
        <span>{place ? `/ ${place.pages}` : ''}</span>
        <span className="bar-space" />
        <Tool
          icon={<ZoomOutOutlined />}
          label={say({ zh: '缩小（-）', en: 'Zoom out (-)' })}
          act={() => pdf.current?.zoom(-1)}
        />
        <span className="pdf-percent">{place ? `${place.percent}%` : ''}</span>
        <Tool
          icon={<ZoomInOutlined />}
          label={say({ zh: '放大（+）', en: 'Zoom in (+)' })}
          act={() => pdf.current?.zoom(1)}
        />
        <Tool
          icon={<ColumnWidthOutlined />}
          label={say({ zh: '适合宽度（0）', en: 'Fit the width (0)' })}
          act={() => pdf.current?.fitWidth()}
        />
      </div>
      {blind && (
        <Alert
          type="warning"
          showIcon
          title={say({
            zh: '此处不能显示扫描页，扫描件可能是空白的，请下载后查看',
            en: 'Scanned pages cannot be shown here and may look blank; download the file to read it',
          })}
        />
      )}
      <div className="pdf-frame">
        {problem !== undefined && (
          <Alert
            type="warning"
            showIcon
            title={say({
              zh: '这个文件无法在页面内显示，请下载后查看',
              en: 'This file cannot be shown here; download it to read it',
            })}
          />
        )}
        {!place && problem === undefined && <Spin className="pdf-wait" />}
        {/* biome-ignore lint/a11y/useSemanticElements: the viewer insists on a div */}
        <div
          ref={container}
          className="pdf-scroll"
          role="region"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
          tabIndex={0}
          aria-label={name}
          onKeyDown={onKeyDown}
        >
          <div className="pdfViewer" />
        </div>
      </div>
    </div>
  )
}

function Tool({ icon, label, act }: { icon: React.ReactNode; label: string; act: () => void }) {
  return (
    <Button type="text" size="small" icon={icon} aria-label={label} title={label} onClick={act} />
  )
}
