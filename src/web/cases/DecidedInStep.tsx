import type { CaseView } from '#api/cases.ts'
import type { Service } from '#core/service.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'

type Props = { service: Service } & Pick<CaseView['history'][number], 'detail'>

/** What a second officer confirmed: the answers that the first one had proposed. */
export function DecidedInStep({ service, detail: { proposal, decision } }: Props) {
  const asks =
    typeof proposal === 'string' && Object.hasOwn(service.lifecycle.steps, proposal)
      ? service.lifecycle.steps[proposal]?.asks
      : undefined
  if (!asks || typeof decision !== 'object' || decision === null) return null
  return <AnswersView form={asks} answers={{ ...decision }} />
}
