import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type Day, isDay } from '#core/dates.ts'

type Props = {
  id?: string
  value?: Day
  onChange?: (day: Day | undefined) => void
  /** The days that may be chosen, both included. */
  first: Day
  last: Day
}

/** A day as an antd form hands it over, `YYYY-MM-DD`. */
export function DayPicker({ id, value = '', onChange, first, last }: Props) {
  return (
    <DatePicker
      {...(id && { id })}
      value={isDay(value) ? dayjs(value) : null}
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日']}
      minDate={dayjs(first)}
      maxDate={dayjs(last)}
      allowClear={false}
      onChange={(picked) => onChange?.(picked?.format('YYYY-MM-DD'))}
    />
  )
}
