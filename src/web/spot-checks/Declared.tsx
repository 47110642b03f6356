import { Link } from '@tanstack/react-router'
import type { SpotCheckItemView } from '#api/spot-check-items.ts'
import { packOf } from '#core/rule-pack.ts'
import { findService } from '#services/index.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'

/** What was declared: the inspector compares the material with it. */
export function Declared({
  item: { declared, service: id, seesCase, caseId },
}: {
  item: SpotCheckItemView
}) {
  const say = useSay()
  const service = findService(id)
  return (
    <>
      {seesCase && (
        <p>
          <Link to="/cases/$id" params={{ id: caseId }}>
            {say({ zh: '查看办件', en: 'See the case' })}
          </Link>
        </p>
      )}
      {declared && service && (
        <section aria-labelledby="declared">
          <h2 id="declared">
            {say({
              zh: `申报内容（${declared.reference}）`,
              en: `What was declared (${declared.reference})`,
            })}
          </h2>
          <AnswersView form={packOf(service, declared.rulePack).form} answers={declared.answers} />
        </section>
      )}
    </>
  )
}
