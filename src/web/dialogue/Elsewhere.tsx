import { Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#api/cases.ts'
import { type Form, metaOf } from '#core/form.ts'
import { isEmpty } from '#web/forms/answers.ts'
import { visibleSections } from '#web/forms/sections.ts'
import { useSay } from '#web/kit/language.tsx'
import { Writer } from './FieldDialogue.tsx'
import type { Dialogue } from './use-dialogue.ts'

type Props = { found: CaseView; form: Form; dialogue: Dialogue }

/** What is missing can be commented on too: a field without an answer has no place of its own on the page. */
export function Elsewhere({ found, form, dialogue }: Props) {
  const say = useSay()
  const [field, setField] = useState<string>()
  const empty = visibleSections(form, found.answers).flatMap(({ fields }) =>
    fields.filter(
      ([name]) => isEmpty(found.answers[name]) && dialogue.commentsAt(name).length === 0,
    ),
  )
  if (empty.length === 0) return null
  return (
    <div className="comment-elsewhere">
      <Select
        aria-label={say({ zh: '对未填写的项目提意见', en: 'Comment on a field left empty' })}
        placeholder={say({ zh: '对未填写的项目提意见…', en: 'Comment on a field left empty…' })}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        value={empty.some(([name]) => name === field) ? field : undefined}
        onChange={setField}
        options={empty.map(([name, schema]) => ({ value: name, label: say(metaOf(schema).label) }))}
      />
      {field && (
        <Writer key={field} form={form} answers={found.answers} field={field} dialogue={dialogue} />
      )}
    </div>
  )
}
