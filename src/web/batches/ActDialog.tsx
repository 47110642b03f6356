import { useQueryClient } from '@tanstack/react-query'
import { listAnnouncements } from '#api/announcements.ts'
import { type BatchView, getBatch, listBatchEntries, listBatches } from '#api/batches.ts'
import type { Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { readKey } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { ActWords } from './ActWords.tsx'
import { actSpecs, send } from './act-specs.ts'
import type { Act } from './acts.ts'

type Props = {
  act: Act
  batch: BatchView
  today: Day
  onDone: () => void
  onClose: () => void
}

/** Asks before a batch is moved on: says in numbers what will happen. */
export function ActDialog({ act, batch, today, onDone, onClose }: Props) {
  const say = useSay()
  const queries = useQueryClient()
  const { title, asks, danger } = actSpecs[act]

  async function submit(answers: Answers) {
    try {
      const moved = await send(act, batch, answers)
      queries.setQueryData(readKey(getBatch, { params: { id: batch.id } }), moved)
      lookAgain([listBatchEntries, listBatches, listAnnouncements])
      onDone()
    } catch (error) {
      // Somebody was faster: the refusal says who, and the page behind shows how it stands now.
      if (error instanceof Refusal && error.status === 409) lookAgain([getBatch, listBatchEntries])
      throw error
    }
  }

  function lookAgain(stale: readonly { path: string }[]) {
    for (const { path } of stale) void queries.invalidateQueries({ queryKey: [path] })
  }

  return (
    <FormDialog
      prefix={`batch-${act}`}
      title={say(title)}
      form={asks}
      initial={act === 'notice' ? { startsOn: today } : undefined}
      submit={say(title)}
      danger={danger ?? false}
      judge={act === 'notice' ? (answers) => startErrors(answers, today) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <ActWords act={act} batch={batch} />
    </FormDialog>
  )
}

function startErrors({ startsOn }: Answers, today: Day): FieldError[] {
  if (typeof startsOn !== 'string' || startsOn >= today) return []
  return [{ field: 'startsOn', text: tooEarly }]
}

const tooEarly = {
  zh: '公示开始日期不能早于今天',
  en: 'A notice cannot begin before today',
}
