import { Checkbox } from 'antd'
import { useId } from 'react'
import { metaOf } from '#core/form.ts'
import { AnswerText } from '#web/forms/AnswersView.tsx'
import { rowsOf } from '#web/forms/rows.ts'
import { useSay } from '#web/kit/language.tsx'
import type { Offer } from './carry-over.ts'

type Props = { offer: Offer; checked: boolean; onTick: (checked: boolean) => void }

/** One field that may be carried over: its label with a box to tick, its value, and what it would replace. */
export function OfferRow({ offer: { schema, value, typed }, checked, onTick }: Props) {
  const say = useSay()
  const id = useId()
  const { label, widget } = metaOf(schema)
  const rows = widget === 'lines' ? rowsOf(value).length : undefined
  return (
    <li className="carry-offer">
      <Checkbox
        checked={checked}
        aria-describedby={id}
        onChange={({ target }) => onTick(target.checked)}
      >
        {say(label)}
        {rows !== undefined && (
          <span className="hint">
            {say({ zh: `（${rows} 行）`, en: rows === 1 ? ' (1 row)' : ` (${rows} rows)` })}
          </span>
        )}
      </Checkbox>
      <div id={id} className="carry-value">
        <AnswerText schema={schema} value={value} />
        {typed !== undefined && (
          <div className="hint">
            {say({
              zh: '您已经填写了别的内容，勾选后会被替换：',
              en: 'You have filled in something else, which is replaced when this is ticked:',
            })}
            <AnswerText schema={schema} value={typed} />
          </div>
        )}
      </div>
    </li>
  )
}
