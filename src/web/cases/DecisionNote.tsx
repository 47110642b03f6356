import { Alert } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import { sayInstant } from '#web/kit/when.tsx'
import { askedIn, lastMove, stepNameOf } from './steps.ts'

/** Why a case was returned, refused or revoked: what the officer wrote, where nobody can miss it. */
export function DecisionNote({ service, found }: { service: Service; found: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const state = stateOf(service.lifecycle, found.state)
  const move = lastMove(found)
  const asked = move && askedIn(move)
  const step = move && service.lifecycle.steps[stepNameOf(move) ?? '']
  if (state.tone !== 'bad' || !asked || !step?.asks) return null
  const when = sayInstant(move.at, language)
  return (
    <Alert
      className="case-note"
      type="warning"
      showIcon
      title={say({
        zh: `${step.title.zh}：${move.actor}，${when}`,
        en: `${step.title.en}: ${move.actor}, ${when}`,
      })}
      description={<AnswersView form={step.asks} answers={asked} />}
    />
  )
}
