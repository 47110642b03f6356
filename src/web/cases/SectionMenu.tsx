import { Anchor, Progress } from 'antd'
import type { Answers, Form } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { sectionId } from '#web/forms/sections.ts'
import { useSay } from '#web/kit/language.tsx'
import { sectionProgress } from './section-progress.ts'

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
  const sections = sectionProgress(form, answers, errors)
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
        items={sections.map(({ section, total, open }) => ({
          key: section.id,
          href: `#${sectionId(prefix, section)}`,
          title: (
            <>
              <span>{say(section.title)}</span>
              <span className="hint">{say(stateOf(total, open))}</span>
            </>
          ),
        }))}
      />
    </nav>
  )
}

function stateOf(total: number, open: number): Text {
  if (open > 0) return { zh: `还有 ${open} 项`, en: `${open} to go` }
  return total === 0
    ? { zh: '自动计算', en: 'worked out for you' }
    : { zh: '已填好 ✓', en: 'complete ✓' }
}
