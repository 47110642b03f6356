import { Button } from 'antd'
import type { ReviewListRow } from '#api/review-lists.ts'
import { type Lifecycle, stateOf } from '#core/lifecycle.ts'
import { offlineSteps, stepsNamed } from '#core/review-list.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { countStates, countVerdicts } from './report.ts'
import { useFocus } from './use-focus.ts'

type Props = { service: Service; rows: readonly ReviewListRow[]; onClose: () => void }

/** What was carried out, and what happens next with each kind of verdict. */
export function NextSteps({ service: { lifecycle }, rows, onClose }: Props) {
  const say = useSay()
  const heading = useFocus<HTMLHeadingElement>()
  const { done, refused } = countStates(rows)
  return (
    <section className="import-ending" aria-labelledby="offline-next">
      <h3 id="offline-next" ref={heading} tabIndex={-1} className="offline-heading">
        {say({ zh: `办理完毕，共 ${done} 件`, en: `Done: ${done} carried out` })}
      </h3>
      <ul className="import-problems">
        {countVerdicts(rows, 'done').map(({ verdict, count }) => (
          <li key={verdict.zh}>
            {say({ zh: `${verdict.zh} ${count} 件。`, en: `${verdict.en}: ${count}. ` })}
            {say(nextOf(lifecycle, verdict))}
          </li>
        ))}
        {refused > 0 && (
          <li>
            {say({
              zh: `有 ${refused} 行没有办理，原因见下表。改正后重新上传即可，已办理的不会重复。`,
              en: `Not carried out: ${refused}; the table says why. Correct these rows and upload again: nothing is done twice.`,
            })}
          </li>
        )}
      </ul>
      <div className="button-row">
        <LinkButton to="/worklist" look="first">
          {say({ zh: '回到办件清单', en: 'Back to the worklist' })}
        </LinkButton>
        <Button onClick={onClose}>{say({ zh: '再办一张清单', en: 'Another list' })}</Button>
      </div>
    </section>
  )
}

function nextOf(lifecycle: Lifecycle, verdict: Text): Text {
  const [named] = stepsNamed(offlineSteps(lifecycle), verdict.zh)
  return named ? stateOf(lifecycle, named.step.to).next : { zh: '', en: '' }
}
