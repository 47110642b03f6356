import { type BatchView, listBatches, openBatch } from '#api/batches.ts'
import type { Day } from '#core/dates.ts'
import { choice, pattern } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { batchedServices } from './services.ts'

type Props = { today: Day; onOpened: (batch: BatchView) => void; onClose: () => void }

/** The next batch of a service and a year. */
export function OpenBatchDialog({ today, onOpened, onClose }: Props) {
  const say = useSay()
  const open = useWrite(
    ({ service, year }: Answers) =>
      call(openBatch, { body: { service: String(service ?? ''), year: Number(year) } }),
    [listBatches],
  )
  return (
    <FormDialog
      prefix="open-batch"
      title={say({ zh: '开新批次', en: 'Open a batch' })}
      form={openingForm}
      initial={{ service: batchedServices[0]?.id, year: today.slice(0, 4) }}
      submit={say({ zh: '开新批次', en: 'Open it' })}
      onSubmit={async (answers) => onOpened(await open.mutateAsync(answers))}
      onClose={onClose}
    >
      <p>
        {say({
          zh: '批次号按年度顺序编排。开好以后归集审查通过的办件；没有公示以前可以取消。',
          en: 'Batches of a year are counted on. Collect the cases next; a batch that was never published can be cancelled.',
        })}
      </p>
    </FormDialog>
  )
}

const section = 'batch'

const openingForm = defineForm({
  version: 1,
  sections: [{ id: section, title: { zh: '批次', en: 'Batch' } }],
  fields: {
    service: choice({
      section,
      label: { zh: '事项', en: 'Service' },
      choices: batchedServices.map(({ id, title }) => ({ value: id, label: title })),
    }),
    year: pattern({
      section,
      label: { zh: '年度', en: 'Year' },
      form: /^2[01]\d{2}$/,
      wrong: { zh: '请填写四位年份，例如 2026', en: 'A year of four digits, such as 2026' },
    }),
  },
})
