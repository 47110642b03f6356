import { Alert } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { SaidInStep, saysSomething } from '#web/dialogue/SaidInStep.tsx'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import { sayInstant } from '#web/kit/when.tsx'
import { askedIn, lastMove, stepNameOf } from './steps.ts'

/** Why a case was returned, refused or revoked: what the office wrote, where nobody can miss it. */
export function DecisionNote({ service, found }: { service: Service; found: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const state = stateOf(service.lifecycle, found.state)
  const move = lastMove(found)
  const asked = move && askedIn(move)
  const step = move && service.lifecycle.steps[stepNameOf(move) ?? '']
  if (!move || !step || !(asked || saysSomething(move))) return null
  if (!isForApplicant(step) || found.waitsFor === 'handler') return null
  const when = sayInstant(move.at, language)
  return (
    <Alert
      className="case-note"
      type={state.tone === 'bad' ? 'warning' : 'info'}
      showIcon
      title={say({
        zh: `${step.title.zh}：${move.actor}，${when}`,
        en: `${step.title.en}: ${move.actor}, ${when}`,
      })}
      description={
        <>
          {step.asks && asked && <AnswersView form={step.asks} answers={asked} />}
          <SaidInStep service={service} detail={move.detail} />
        </>
      }
    />
  )
}

/** Said by the office; a registration and an amendment speak for themselves. */
function isForApplicant({ by, inside, certificate }: Step): boolean {
  return !by.includes('applicant') && !inside && certificate !== 'issue' && certificate !== 'amend'
}
