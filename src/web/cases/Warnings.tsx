import { Alert } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { Form } from '#core/form.ts'
import { metaOf } from '#core/form.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { form: Form; warnings: CaseView['warnings'] }

/** What the rules ask the officer to look at, each with the rule that says so. */
export function Warnings({ form, warnings }: Props) {
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <Alert
      className="case-note"
      type="warning"
      showIcon
      title={say({
        zh: `审查时请注意（${warnings.length}）`,
        en: `To look at (${warnings.length})`,
      })}
      description={
        <ul className="warning-list">
          {warnings.map(({ field, text, cite }) => {
            const schema = form.fields[field.split('.')[0] ?? '']
            return (
              <li key={`${field} ${text.en}`}>
                {schema && (
                  <strong>
                    {say(metaOf(schema).label)}
                    {say({ zh: '：', en: ': ' })}
                  </strong>
                )}
                {say(text)}
                <span className="hint"> {cite}</span>
              </li>
            )
          })}
        </ul>
      }
    />
  )
}
