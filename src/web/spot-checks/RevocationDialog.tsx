import { takeStep } from '#api/cases.ts'
import { getSpotCheckItem, type SpotCheckItemView } from '#api/spot-check-items.ts'
import { defineForm } from '#core/form.ts'
import { findService } from '#services/index.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  item: SpotCheckItemView
  revocation: NonNullable<SpotCheckItemView['revocation']>
  onClose: () => void
}

const nothing = defineForm({ version: 1, sections: [], fields: {} })

/** Begins the revocation of an enterprise that failed the check, with the finding filled in. */
export function RevocationDialog({ item, revocation, onClose }: Props) {
  const say = useSay()
  const { step, title, asked } = revocation
  const open = useWrite(
    (answers: Record<string, unknown>) =>
      call(takeStep, { params: { id: item.caseId, step }, body: { asked: answers } }),
    [getSpotCheckItem],
  )
  return (
    <FormDialog
      prefix="revocation"
      title={`${say(title)}：${item.name}`}
      form={findService(item.service)?.lifecycle.steps[step]?.asks ?? nothing}
      initial={asked}
      submit={say(title)}
      danger
      onSubmit={async (answers) => {
        await open.mutateAsync(answers)
        onClose()
      }}
      onClose={onClose}
    >
      <p>
        {say({
          zh: '企业会收到告知和申辩期限。抽查的核对情况已经填入，请补充时间、行为和证据。',
          en: 'The enterprise is told, and by when it may answer. The finding of the check is filled in: add days, conduct and evidence.',
        })}
      </p>
    </FormDialog>
  )
}
