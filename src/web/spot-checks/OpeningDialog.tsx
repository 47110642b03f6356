import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listSpotChecks, openSpotCheck } from '#api/spot-checks.ts'
import type { Answers } from '#core/form.ts'
import { openingForm } from '#core/spot-check-forms.ts'
import { services } from '#services/index.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

/** Only what is entered in the public register can be drawn. */
const checked = services.filter(({ register }) => register !== undefined)

export function OpeningDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [form] = useState(() =>
    openingForm(checked.map(({ id, title }) => ({ value: id, label: title }))),
  )
  const [only] = checked
  const open = useWrite(
    (answers: Answers) => call(openSpotCheck, { body: bodyOf(answers) }),
    [listSpotChecks],
  )
  return (
    <FormDialog
      prefix="spot-check-open"
      title={say({ zh: '发起抽查', en: 'Open a spot check' })}
      submit={say({ zh: '发起', en: 'Open' })}
      form={form}
      initial={{ ...form.initial, ...(checked.length === 1 && only && { service: only.id }) }}
      onSubmit={async (answers) => {
        const { id } = await open.mutateAsync(answers)
        onClose()
        await navigate({ to: '/spot-checks/$id', params: { id } })
      }}
      onClose={onClose}
    >
      <p>
        {say({
          zh: '发起后先指定抽查人员、排除名单，再固定。抽取之前都可以取消。',
          en: 'Next you name inspectors and exclusions, then freeze the list. Until the draw it can be cancelled.',
        })}
      </p>
    </FormDialog>
  )
}

function bodyOf(answers: Answers) {
  const text = (name: string) => String(answers[name] ?? '')
  return {
    service: text('service'),
    year: text('year'),
    strata: text('strata'),
    ...(answers.area !== undefined && { area: text('area') }),
    ...(answers.percent !== undefined && { percent: text('percent') }),
  }
}
