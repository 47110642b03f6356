import { Timeline } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { commentActs } from '#core/comments.ts'
import { mailingActs } from '#core/mailing.ts'
import { recordActs } from '#core/record-acts.ts'
import type { Service } from '#core/service.ts'
import { spotCheckActs } from '#core/spot-check.ts'
import type { Text } from '#core/text.ts'
import { SaidInStep } from '#web/dialogue/SaidInStep.tsx'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import { paperActs } from '#web/papers/acts.ts'
import { DecidedInStep } from './DecidedInStep.tsx'
import { askedIn, newestFirst, stepNameOf } from './steps.ts'

type Props = { service: Service; history: CaseView['history'] }

/** What was done to a case, by whom and when, newest first. */
export function CaseHistory({ service, history }: Props) {
  const say = useSay()
  return (
    <Timeline
      className="case-history"
      items={newestFirst(history).map((entry) => {
        const step = service.lifecycle.steps[stepNameOf(entry) ?? '']
        const asked = askedIn(entry)
        return {
          key: entry.hash,
          content: (
            <>
              <strong>{say(step?.title ?? actTitles[entry.act] ?? plain(entry.act))}</strong>
              {' · '}
              {entry.actor}
              <div className="hint">
                <At at={entry.at} />
              </div>
              {step?.asks && asked && <AnswersView form={step.asks} answers={asked} />}
              <DecidedInStep service={service} detail={entry.detail} />
              <SaidInStep service={service} detail={entry.detail} />
            </>
          ),
        }
      })}
    />
  )
}

const actTitles: Record<string, Text> = {
  'step:open': { zh: '新建草稿', en: 'Draft opened' },
  ...mailingActs,
  ...recordActs,
  ...commentActs,
  ...paperActs,
  ...spotCheckActs,
}

function plain(act: string): Text {
  return { zh: act, en: act }
}
