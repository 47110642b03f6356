import { type Form, metaOf } from '#core/form.ts'
import { sayKinds } from '#web/files/kinds.ts'
import { useSay } from '#web/kit/language.tsx'

/** What to have at hand: the sections of the form, and every file that it asks for. */
export function Materials({ form }: { form: Form }) {
  const say = useSay()
  const metas = Object.values(form.fields).map(metaOf)
  const files = metas.filter(({ widget }) => widget === 'files')
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
        {files.map(({ label, hint, accept, optional, visibleWhen }) => (
          <li key={label.zh}>
            <div className="row-words">
              <strong>{say(label)}</strong>
              {hint && <div className="hint">{say(hint)}</div>}
            </div>
            <div className="hint">
              {say(optional ? ifAny : visibleWhen ? whereItApplies : always)}
              {' · '}
              {sayKinds(accept ?? [], say({ zh: '、', en: ', ' }))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const always = { zh: '必须提供', en: 'required' }
const ifAny = { zh: '选填', en: 'optional' }
const whereItApplies = { zh: '视填写内容而定', en: 'depends on your answers' }
