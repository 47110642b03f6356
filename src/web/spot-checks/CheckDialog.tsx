import { listSpotCheckItems } from '#api/spot-check-items.ts'
import { getSpotCheck, listSpotChecks, type SpotCheckView } from '#api/spot-checks.ts'
import type { Answers } from '#core/form.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { type Act, acts, initialOf } from './acts.ts'
import { sendAct } from './send-act.ts'

type Props = { act: Act; check: SpotCheckView; onDone: () => void; onClose: () => void }

/** What is asked for an act, what it means, and the act itself. */
export function CheckDialog({ act, check, onDone, onClose }: Props) {
  const say = useSay()
  const { title, intro, form, danger } = acts[act]
  const send = useWrite(
    (answers: Answers) => sendAct(act, check, answers),
    [getSpotCheck, listSpotCheckItems, listSpotChecks],
  )
  const isValue = act === 'value' || act === 'confirm'
  return (
    <FormDialog
      prefix={`spot-check-${act}`}
      title={say(title)}
      submit={say(title)}
      form={form}
      initial={initialOf(act, check)}
      danger={danger ?? false}
      onSubmit={async (answers) => {
        await send.mutateAsync(answers)
        onDone()
      }}
      onClose={onClose}
    >
      <p>{say(intro)}</p>
      {isValue && check.sourceOn && (
        <p>
          <strong>{check.source}</strong>
          {say({ zh: '，', en: ', ' })}
          <OnDay on={check.sourceOn} />
        </p>
      )}
    </FormDialog>
  )
}
