import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export type Bars = { names: string[]; values: number[]; unit: string; colour: string; ink: string }

/** Draws one bar for each name; answers how to draw it anew in another width, and how to take it away. */
export function drawBars(place: HTMLElement, { names, values, unit, colour, ink }: Bars) {
  const chart = init(place, undefined, { renderer: 'svg' })
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${value} ${unit}` },
    xAxis: { type: 'value', axisLabel: { color: ink } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLabel: { color: ink, width: 120, overflow: 'truncate' },
    },
    series: [{ type: 'bar', data: values, itemStyle: { color: colour }, barMaxWidth: 24 }],
  })
  return { resize: () => chart.resize(), dispose: () => chart.dispose() }
}
