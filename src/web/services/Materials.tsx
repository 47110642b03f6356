import type { Form } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { sayKinds } from '#web/files/kinds.ts'
import { useSay } from '#web/kit/language.tsx'
import { type Asked, papersOf } from './papers.ts'

/** What to have at hand: the sections of the form, and every file that it asks for. */
export function Materials({ service, form }: { service: Service; form: Form }) {
  const say = useSay()
  return (
    <>
      <h2>{say({ zh: '需要准备', en: 'What you need' })}</h2>
      <p>
        {say({
          zh: `在线填写：${form.sections.map(({ title }) => title.zh).join('、')}。可以随时中断，已填内容自动保存。`,
          en: `To fill in: ${form.sections.map(({ title }) => title.en.toLowerCase()).join(', ')}. Stop whenever you like: what you typed is kept.`,
        })}
      </p>
      <ul className="rows">
        {papersOf(service, form).map(({ label, hint, accept, asked }) => (
          <li key={label.zh}>
            <div className="row-words">
              <strong>{say(label)}</strong>
              {hint && <div className="hint">{say(hint)}</div>}
            </div>
            <div className="hint">
              {say(words[asked])}
              {' · '}
              {sayKinds(accept ?? [], say({ zh: '、', en: ', ' }))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const words: Record<Asked, Text> = {
  always: { zh: '必交', en: 'required' },
  optional: { zh: '选填', en: 'optional' },
  depends: { zh: '按填写内容确定是否需要', en: 'depends on your answers' },
}
