import { Radio, Select } from 'antd'
import { useSay } from '#web/kit/language.tsx'
import { ariaOf, type ControlProps, isRadios } from './control.ts'
import { matches, wordsOf } from './search.ts'

/** A flat list: as radio buttons while one sees them all at a glance, else a list with search. */
export function ChoiceInput(props: ControlProps) {
  const { id, meta, value, onChange, onBlur, bare } = props
  const say = useSay()
  const choices = meta.choices ?? []
  if (isRadios(meta) && !bare) {
    const options = choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))
    return <Radios {...props} options={options} />
  }
  return (
    <Select
      {...ariaOf(props)}
      id={id}
      value={typeof value === 'string' ? value : null}
      options={choices.map((choice) => ({
        value: choice.value,
        label: say(choice.label),
        words: wordsOf(choice),
      }))}
      allowClear={meta.optional ?? false}
      placeholder={say({ zh: '请选择', en: 'Choose' })}
      popupMatchSelectWidth={!bare}
      showSearch={
        choices.length > 8 && {
          filterOption: (typed, option) => matches(typed, option?.words ?? []),
        }
      }
      onChange={(picked) => onChange(picked ?? undefined)}
      onBlur={onBlur}
    />
  )
}

export function YesNoInput(props: ControlProps) {
  const say = useSay()
  const options = [
    { value: true, label: say({ zh: '是', en: 'Yes' }) },
    { value: false, label: say({ zh: '否', en: 'No' }) },
  ]
  return <Radios {...props} options={options} />
}

type RadiosProps = ControlProps & {
  options: readonly { value: string | boolean; label: string }[]
}

function Radios({
  id,
  label,
  value,
  onChange,
  onBlur,
  invalid,
  required,
  describedBy,
  options,
}: RadiosProps) {
  return (
    <Radio.Group
      role="radiogroup"
      aria-label={label}
      aria-required={required}
      aria-invalid={invalid}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      name={id}
      value={value ?? null}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option, at) => (
        <Radio
          key={String(option.value)}
          value={option.value}
          onBlur={onBlur}
          {...(at === 0 && { id })}
        >
          {option.label}
        </Radio>
      ))}
    </Radio.Group>
  )
}
