import { Checkbox, Radio, Select } from 'antd'
import { countCases } from '#api/cases.ts'
import type { Text } from '#core/text.ts'
import { findService, services } from '#services/index.ts'
import { useRead } from '#web/kit/api.ts'
import { ListSearch } from '#web/kit/ListSearch.tsx'
import { useSay } from '#web/kit/language.tsx'
import type { WorklistFilters } from './filters.ts'

type Props = { filters: WorklistFilters; onFilter: (filters: WorklistFilters) => void }

/** The filters of the worklist, with how many cases stand behind each. */
export function WorklistBar({ filters, onFilter }: Props) {
  const say = useSay()
  const counts = useRead(countCases, {
    query: filters.service ? { service: filters.service } : {},
  }).data
  const counted = (text: Text, count: number | undefined) =>
    count === undefined
      ? say(text)
      : say({ zh: `${text.zh}（${count}）`, en: `${text.en} (${count})` })
  return (
    <search className="worklist-bar">
      <Radio.Group
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '等待谁办理', en: 'Whose move' })}
        value={filters.waitsFor}
        onChange={({ target }) =>
          onFilter({ ...filters, waitsFor: target.value, state: undefined })
        }
        options={[
          { value: 'handler', label: counted(waiting.handler, counts?.handler) },
          ...(hasRecords(filters.service)
            ? [{ value: 'records', label: counted(waiting.records, counts?.records) }]
            : []),
          { value: 'applicant', label: counted(waiting.applicant, counts?.applicant) },
          { value: 'nobody', label: say(waiting.nobody) },
          { value: 'all', label: say(waiting.all) },
        ]}
      />
      <Checkbox
        checked={filters.overdue}
        onChange={(event) => onFilter({ ...filters, overdue: event.target.checked })}
      >
        {counted({ zh: '只看超期', en: 'Overdue only' }, counts?.overdue)}
      </Checkbox>
      <Select
        className="worklist-choice"
        aria-label={say({ zh: '状态', en: 'State' })}
        allowClear
        placeholder={say({ zh: '所有状态', en: 'All states' })}
        value={filters.state ?? null}
        onChange={(state) => onFilter({ ...filters, state: state ?? undefined })}
        options={statesOf(filters.service).map(([value, title]) => ({ value, label: say(title) }))}
      />
      {services.length > 1 && (
        <Select
          className="worklist-choice"
          aria-label={say({ zh: '事项', en: 'Service' })}
          allowClear
          placeholder={say({ zh: '所有事项', en: 'All services' })}
          value={filters.service ?? null}
          onChange={(service) => onFilter(ofService(filters, service ?? undefined))}
          options={services.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      )}
      <ListSearch
        q={filters.q}
        label={{ zh: '搜索办件', en: 'Search cases' }}
        placeholder={searched}
        onSearch={(q) => onFilter({ ...filters, q })}
      />
    </search>
  )
}

/** The same filters for another service: its states are others, and it may know no records. */
function ofService(filters: WorklistFilters, service: string | undefined): WorklistFilters {
  const isKept = filters.waitsFor !== 'records' || hasRecords(service)
  const waitsFor = isKept ? filters.waitsFor : 'handler'
  return { ...filters, waitsFor, service, state: undefined }
}

/** Whether anything is ever filed beside the cases of the chosen service, or of any. */
function hasRecords(serviceId: string | undefined): boolean {
  const chosen = serviceId ? [findService(serviceId)] : services
  return chosen.some((service) => service?.records !== undefined)
}

/** The states that an office can see, each once. */
function statesOf(serviceId: string | undefined): [string, Text][] {
  const chosen = serviceId ? [findService(serviceId)] : services
  const states = chosen.flatMap((service) => Object.entries(service?.lifecycle.states ?? {}))
  const visible = states.filter(([, state]) => !state.private)
  return [...new Map(visible.map(([name, state]) => [name, state.title]))]
}

const waiting = {
  handler: { zh: '待办理', en: 'To do' },
  records: { zh: '待办记录', en: 'Records' },
  applicant: { zh: '等申请单位', en: 'With applicants' },
  nobody: { zh: '已办结', en: 'Closed' },
  all: { zh: '全部', en: 'All' },
}

const searched = {
  zh: '名称的一部分、编号或统一社会信用代码',
  en: 'Part of a name, a number or a credit code',
}
