import { useQueryClient } from '@tanstack/react-query'
import {
  getObjection,
  listObjections,
  type ObjectionAct,
  type ObjectionView,
} from '#api/objections.ts'
import type { Answers } from '#core/form.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { readKey } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { actTitles, formOf, initialOf, send, wordsOf } from './acts.ts'

type Props = {
  act: ObjectionAct
  found: ObjectionView
  onDone: () => void
  onClose: () => void
}

/** Asks what an act needs, and says what will come of it. */
export function ActDialog({ act, found, onDone, onClose }: Props) {
  const say = useSay()
  const queries = useQueryClient()

  async function submit(answers: Answers) {
    try {
      const moved = await send(act, found, answers)
      queries.setQueryData(readKey(getObjection, { params: { id: found.id } }), moved)
      void queries.invalidateQueries({ queryKey: [listObjections.path] })
      onDone()
    } catch (error) {
      // Somebody was faster: the refusal says so, and the page behind shows how it stands now.
      if (error instanceof Refusal && error.status === 409) {
        void queries.invalidateQueries({ queryKey: [getObjection.path] })
      }
      throw error
    }
  }

  return (
    <FormDialog
      prefix={`objection-${act}`}
      title={say(actTitles[act])}
      form={formOf(act, found)}
      initial={initialOf(act, found)}
      submit={say(actTitles[act])}
      danger={act === 'uphold'}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say(wordsOf(act, found))}</p>
    </FormDialog>
  )
}
