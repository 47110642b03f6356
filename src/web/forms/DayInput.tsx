import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { isDay } from '#core/dates.ts'
import { ariaOf, type ControlProps, textOf } from './control.ts'

const formats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']
const first = dayjs('1900-01-01')
const last = dayjs('2199-12-31')

/** A day as text. The picker's own value lives only on the screen, in local time, and is never stored. */
export function DayInput(props: ControlProps) {
  const { id, value, onChange, onBlur } = props
  const day = textOf(value)
  return (
    <DatePicker
      {...ariaOf(props)}
      id={id}
      className="day-input"
      value={isDay(day) ? dayjs(day) : null}
      format={formats}
      minDate={first}
      maxDate={last}
      onChange={(picked) => onChange(picked?.format('YYYY-MM-DD'))}
      onBlur={onBlur}
    />
  )
}
