import { useQueryClient } from '@tanstack/react-query'
import {
  type BatchEntry,
  type BatchView,
  dropCase,
  getBatch,
  listBatchEntries,
} from '#api/batches.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, readKey } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { reasonAsked } from './asked.ts'

type Props = {
  batch: BatchView
  entry: BatchEntry
  onRemoved: (said: Text) => void
  onClose: () => void
}

/** Takes a case off the list or off the notice, and says why. */
export function RemoveDialog({ batch, entry, onRemoved, onClose }: Props) {
  const say = useSay()
  const queries = useQueryClient()
  async function remove({ reason }: Answers) {
    const params = { id: batch.id, caseId: entry.caseId }
    try {
      const moved = await call(dropCase, { params, body: { reason: String(reason ?? '') } })
      queries.setQueryData(readKey(getBatch, { params: { id: batch.id } }), moved)
      onClose()
      onRemoved(removed(entry.applicant.name))
    } finally {
      // Also after a refusal: a colleague may have been faster.
      void queries.invalidateQueries({ queryKey: [listBatchEntries.path] })
    }
  }
  return (
    <FormDialog
      prefix="remove"
      title={say({ zh: `移出 ${entry.applicant.name}`, en: `Take off ${entry.applicant.name}` })}
      form={reasonAsked}
      submit={say({ zh: '移出', en: 'Take off' })}
      danger
      onSubmit={remove}
      onClose={onClose}
    >
      <p>{say(batch.state === 'on-notice' ? pulled : dropped)}</p>
    </FormDialog>
  )
}

function removed(name: string): Text {
  return {
    zh: `${name}已移出，理由已通知申请单位和办理机构。`,
    en: `${name} was taken off; applicant and office were told why.`,
  }
}

const dropped = {
  zh: '移出后不进入本批次名单，退回办理机构重新审查。理由会通知申请单位和办理机构。',
  en: 'It will not be on the list of this batch, and its office examines it again. Applicant and office are told why.',
}
const pulled = {
  zh: '从公示名单中移出，公示页面注明“已移出名单”，不影响其他单位；办件退回办理机构重新审查。理由会通知申请单位和办理机构，不对外公开。',
  en: 'It is taken off the public list, which says so; the others go on, and its office examines it again. Applicant and office are told why, the public is not.',
}
