import { ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useSay } from '#web/kit/language.tsx'

type Props = { name: string; children: (percent: number) => ReactNode }

const smallest = 25
const largest = 400

/** A frame that scrolls and zooms what is in it, also by keyboard: +, - and 0. 100 is the width of the frame. */
export function ZoomFrame({ name, children }: Props) {
  const say = useSay()
  const [percent, setPercent] = useState(100)
  const zoom = (factor: number) =>
    setPercent((now) => Math.round(Math.min(largest, Math.max(smallest, now * factor))))

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoom(1.25)
    else if (event.key === '-') zoom(0.8)
    else if (event.key === '0') setPercent(100)
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
        <span className="bar-space" />
        <Tool
          icon={<ZoomOutOutlined />}
          label={say({ zh: '缩小（-）', en: 'Zoom out (-)' })}
          act={() => zoom(0.8)}
        />
        <span className="pdf-percent">{percent}%</span>
        <Tool
          icon={<ZoomInOutlined />}
          label={say({ zh: '放大（+）', en: 'Zoom in (+)' })}
          act={() => zoom(1.25)}
        />
        <Tool
          icon={<ColumnWidthOutlined />}
          label={say({ zh: '适合宽度（0）', en: 'Fit the width (0)' })}
          act={() => setPercent(100)}
        />
      </div>
      <div className="pdf-frame">
        <section
          className="pdf-scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
          tabIndex={0}
          aria-label={name}
          onKeyDown={onKeyDown}
        >
          {children(percent)}
        </section>
      </div>
    </div>
  )
}

type ToolProps = { icon: ReactNode; label: string; act: () => void }

function Tool({ icon, label, act }: ToolProps) {
  return (
    <Button type="text" size="small" icon={icon} aria-label={label} title={label} onClick={act} />
  )
}
