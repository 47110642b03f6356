import { Radio } from 'antd'
import type { Form } from '#core/form.ts'
import { metaOf } from '#core/form.ts'
import { AnswerText } from '#web/forms/AnswersView.tsx'
import type { Difference } from '#web/forms/merge.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  form: Form
  differences: readonly Difference[]
  /** Fields where the other side's value is taken; without it the table is only to read. */
  taken?: ReadonlySet<string>
  onTake?: (field: string, side: 'mine' | 'theirs') => void
}

/** Fields that have two values: what was typed here, and what the server has. */
export function Differences({ form, differences, taken, onTake }: Props) {
  const say = useSay()
  const here = say({ zh: '本页填写的', en: 'On this page' })
  const there = say({ zh: '已保存的', en: 'Saved' })
  function cell(side: 'mine' | 'theirs', difference: Difference) {
    const schema = form.fields[difference.field]
    if (!schema) return null
    const text = <AnswerText schema={schema} value={difference[side]} />
    if (!onTake) return text
    const chosen = taken?.has(difference.field) ? 'theirs' : 'mine'
    return (
      <Radio
        name={`difference-${difference.field}`}
        checked={chosen === side}
        onChange={() => onTake(difference.field, side)}
      >
        <span className="for-ears">{side === 'mine' ? here : there}</span>
        {text}
      </Radio>
    )
  }
  return (
    <DenseTable<Difference>
      rowKey="field"
      rows={differences}
      scroll={{ x: 'max-content', y: 360 }}
      columns={[
        {
          key: 'field',
          title: say({ zh: '项目', en: 'Field' }),
          width: 140,
          render: (_, { field }) => {
            const schema = form.fields[field]
            return schema ? say(metaOf(schema).label) : field
          },
        },
        { key: 'mine', title: here, render: (_, difference) => cell('mine', difference) },
        { key: 'theirs', title: there, render: (_, difference) => cell('theirs', difference) },
      ]}
    />
  )
}
