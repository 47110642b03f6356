import { theme } from 'antd'
import { useEffect, useRef } from 'react'
import type { StatisticsTable } from '#api/statistics.ts'
import { useSay } from '#web/kit/language.tsx'
import { fenAt } from './figures.ts'

type Props = { table: StatisticsTable; caption: string }

const heightOfRow = 34

/** The first measure as bars. The table below says the same in numbers, so a reader who cannot see them misses nothing. */
export function Bars({ table, caption }: Props) {
  const say = useSay()
  const { token } = theme.useToken()
  const place = useRef<HTMLDivElement>(null)
  const names = table.rows.map(({ label }) => say(label))
  const values = table.rows.map((row) => Number(fenAt(row, 0) ?? 0n) / 1_000_000)
  const drawn = JSON.stringify([names, values])

  useEffect(() => {
    const { current } = place
    if (!current) return
    const [names, values] = JSON.parse(drawn)
    const unit = say({ zh: '万元', en: '× 10,000 yuan' })
    let chart: { resize: () => void; dispose: () => void } | undefined
    let gone = false
    // The drawing library comes when there is something to draw.
    void import('./draw-bars.ts').then(({ drawBars }) => {
      const { colorPrimary: colour, colorText: ink } = token
      if (!gone) chart = drawBars(current, { names, values, unit, colour, ink })
    })
    const widths = new ResizeObserver(() => chart?.resize())
    widths.observe(current)
    return () => {
      gone = true
      widths.disconnect()
      chart?.dispose()
    }
  }, [drawn, token, say])

  if (table.rows.length === 0) return null
  return (
    <div
      ref={place}
      role="img"
      aria-label={caption}
      className="figures-bars"
      style={{ height: table.rows.length * heightOfRow + 60 }}
    />
  )
}
