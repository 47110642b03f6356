import { Tabs } from 'antd'
import { useState } from 'react'
import type { CaseView, FileView } from '#api/cases.ts'
import { filesIn, metaOf } from '#core/form.ts'
import { packOf } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { CaseDialogue } from '#web/dialogue/CaseDialogue.tsx'
import { DocumentView } from '#web/files/DocumentView.tsx'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'

type Props = { found: CaseView; service: Service }

/** The form and the text of one case: side by side where there is room, else one behind the other. */
export function CaseBody({ found, service }: Props) {
  const say = useSay()
  const wide = useMedia('(min-width: 1100px)')
  const [tab, setTab] = useState('form')
  const { form } = packOf(service, found.rulePack)
  const named = filesIn(form, found.answers)
  // In the order of the form, and the pages of a scan as they were uploaded.
  const files = named.flatMap(({ id }) => found.files.filter((file) => file.id === id))
  const formTitle = say({ zh: '申请内容', en: 'Application' })
  const filesTitle = say({ zh: `文件（${files.length}）`, en: `Documents (${files.length})` })

  function roleOf(file: FileView): string {
    const field = named.find(({ id }) => id === file.id)?.field ?? ''
    const schema = form.fields[field]
    return schema ? say(metaOf(schema).label) : ''
  }
  function arranged() {
    const application = <AnswersView form={form} answers={found.answers} />
    const documents = <DocumentView files={files} roleOf={roleOf} />
    if (files.length === 0) return application
    if (wide) {
      return (
        <div className="case-split">
          <section aria-label={formTitle}>{application}</section>
          <section aria-label={filesTitle} className="case-documents">
            {documents}
          </section>
        </div>
      )
    }
    return (
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'form', label: formTitle, children: application },
          {
            key: 'files',
            label: filesTitle,
            children: <div className="case-documents">{documents}</div>,
          },
        ]}
      />
    )
  }
  return (
    <CaseDialogue found={found} form={form} onReveal={() => setTab('form')}>
      {arranged()}
    </CaseDialogue>
  )
}
