import { Tabs } from 'antd'
import type { CaseView, FileView } from '#api/cases.ts'
import { filesIn, metaOf } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import { DocumentView } from '#web/files/DocumentView.tsx'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'

type Props = { found: CaseView; service: Service }

/** The form and the text of one case: side by side where there is room, else one behind the other. */
export function CaseBody({ found, service }: Props) {
  const say = useSay()
  const wide = useMedia('(min-width: 1100px)')
  const named = filesIn(service.form, found.answers)
  const files = found.files.filter(({ id }) => named.some((one) => one.id === id))
  const formTitle = say({ zh: '申请内容', en: 'Application' })
  const filesTitle = say({ zh: `文件（${files.length}）`, en: `Documents (${files.length})` })

  function roleOf(file: FileView): string {
    const field = named.find(({ id }) => id === file.id)?.field ?? ''
    const schema = service.form.fields[field]
    return schema ? say(metaOf(schema).label) : ''
  }
  const form = <AnswersView form={service.form} answers={found.answers} />
  const documents = <DocumentView files={files} roleOf={roleOf} />

  if (files.length === 0) return form
  if (wide) {
    return (
      <div className="case-split">
        <section aria-label={formTitle}>{form}</section>
        <section aria-label={filesTitle} className="case-documents">
          {documents}
        </section>
      </div>
    )
  }
  return (
    <Tabs
      items={[
        { key: 'form', label: formTitle, children: form },
        {
          key: 'files',
          label: filesTitle,
          children: <div className="case-documents">{documents}</div>,
        },
      ]}
    />
  )
}
