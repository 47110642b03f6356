import { Form, Select } from 'antd'
import type { Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { AreaCascader } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { periods, yearsUntil } from './periods.ts'

type Chosen = {
  service: string
  by: string
  year: string
  part?: string | undefined
  area?: string | undefined
}

type Props = {
  services: readonly Service[]
  dimensions: readonly { id: string; title: Text }[]
  today: Day
  chosen: Chosen
  onChoose: (change: Partial<Chosen>) => void
}

/** What is counted, by what, and of which months. The public page leaves out part of year and area. */
export function Choices({ services, dimensions, today, chosen, onChoose }: Props) {
  const say = useSay()
  const named = (list: readonly { id: string; title: Text }[]) =>
    list.map(({ id, title }) => ({ value: id, label: say(title) }))
  const years = yearsUntil(today).map((year) => ({ value: String(year), label: String(year) }))
  return (
    <Form layout="vertical" className="figures-choices">
      {services.length > 1 && (
        <Form.Item label={say({ zh: '事项', en: 'Service' })} htmlFor="figures-service">
          <Select
            id="figures-service"
            value={chosen.service}
            options={named(services)}
            onChange={(service) => onChoose({ service, by: 'category' })}
          />
        </Form.Item>
      )}
      <Form.Item label={say({ zh: '统计口径', en: 'By' })} htmlFor="figures-by">
        <Select
          id="figures-by"
          value={chosen.by}
          options={named(dimensions)}
          onChange={(by) => onChoose({ by })}
        />
      </Form.Item>
      <Form.Item label={say({ zh: '年度', en: 'Year' })} htmlFor="figures-year">
        <Select
          id="figures-year"
          value={chosen.year}
          options={years}
          onChange={(year) => onChoose({ year })}
        />
      </Form.Item>
      {chosen.part && (
        <>
          <Form.Item label={say({ zh: '时段', en: 'Part of the year' })} htmlFor="figures-part">
            <Select
              id="figures-part"
              value={chosen.part}
              options={named(periods)}
              onChange={(part) => onChoose({ part })}
            />
          </Form.Item>
          <Form.Item label={say({ zh: '地区', en: 'Area' })} htmlFor="figures-area">
            <AreaCascader
              id="figures-area"
              value={chosen.area}
              onChange={(area?: string) => onChoose({ area })}
            />
          </Form.Item>
        </>
      )}
    </Form>
  )
}
