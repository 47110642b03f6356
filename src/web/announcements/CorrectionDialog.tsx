import {
  type AnnouncementView,
  correctAnnouncement,
  getAnnouncement,
  listAnnouncements,
} from '#api/announcements.ts'
import { optional, paragraph, text } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { found: AnnouncementView; onClose: () => void }

/** The authority corrects what it published. */
export function CorrectionDialog({ found, onClose }: Props) {
  const say = useSay()
  const correct = useWrite(
    ({ text, documentNumber }: Answers) =>
      call(correctAnnouncement, {
        params: { address: found.address },
        body: {
          text: String(text ?? ''),
          ...(documentNumber !== undefined && { documentNumber: String(documentNumber) }),
        },
      }),
    [getAnnouncement, listAnnouncements],
  )
  return (
    <FormDialog
      prefix="correction"
      title={say({ zh: '发布更正', en: 'Publish a correction' })}
      form={correctionForm}
      submit={say({ zh: '发布更正', en: 'Publish' })}
      onSubmit={async (answers) => {
        await correct.mutateAsync(answers)
        onClose()
      }}
      onClose={onClose}
    >
      <p>
        {say({
          zh: '更正发布后立即公开，不能修改或删除；原文保留，并注明有更正。名单本身不因此改变。',
          en: 'A correction is public at once and can be neither changed nor removed. The first text stays and points to it. The list itself does not change.',
        })}
      </p>
    </FormDialog>
  )
}

const section = 'correction'

const correctionForm = defineForm({
  version: 1,
  sections: [{ id: section, title: { zh: '更正', en: 'Correction' } }],
  fields: {
    text: paragraph({
      section,
      label: { zh: '更正内容', en: 'What is corrected' },
      hint: {
        zh: '写明原来怎样、现在怎样，至少 5 个字；所有人都能看到',
        en: 'Say what it said and what it should say; everybody reads it',
      },
      max: 5000,
    }),
    documentNumber: optional(
      text({ section, label: { zh: '文号', en: 'Document number' }, max: 60 }),
    ),
  },
})
