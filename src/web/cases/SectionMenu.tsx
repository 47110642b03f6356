import { Anchor, Progress } from 'antd'
import type { Answers, Form } from '#core/form.ts'
import { sectionId, visibleSections } from '#web/forms/FormFields.tsx'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  form: Form
  prefix: string
  answers: Answers
  /** Everything that is known to be wrong, also from the server. */
  errors: readonly { field: string }[]
}

/** The sections of a form with what is still to do in each, and how far one has come. */
export function SectionMenu({ form, prefix, answers, errors }: Props) {
  const say = useSay()
  const wrong = new Set(errors.map(({ field }) => field.split('.')[0] ?? ''))
  const sections = visibleSections(form, answers).map(({ section, fields }) => ({
    section,
    total: fields.length,
    open: fields.filter(([name]) => wrong.has(name)).length,
  }))
  const total = sections.reduce((sum, { total }) => sum + total, 0)
  const open = sections.reduce((sum, { open }) => sum + open, 0)
  return (
    <nav className="section-menu" aria-label={say({ zh: '表单目录', en: 'Sections of the form' })}>
      <Progress
        percent={total === 0 ? 100 : Math.floor(((total - open) / total) * 100)}
        size="small"
        aria-label={say({ zh: '填写进度', en: 'Progress' })}
      />
      <Anchor
        affix={false}
        targetOffset={24}
        // The address stays that of the case: its hash is not a page of its own.
        onClick={(event) => event.preventDefault()}
        items={sections.map(({ section, open }) => ({
          key: section.id,
          href: `#${sectionId(prefix, section)}`,
          title: (
            <>
              <span>{say(section.title)}</span>
              <span className="hint">
                {open === 0
                  ? say({ zh: '已填好 ✓', en: 'complete ✓' })
                  : say({ zh: `还有 ${open} 项`, en: `${open} to go` })}
              </span>
            </>
          ),
        }))}
      />
    </nav>
  )
}
