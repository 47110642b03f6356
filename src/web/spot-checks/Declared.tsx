import { Link } from '@tanstack/react-router'
import { openDeclared, type SpotCheckItemView } from '#api/spot-check-items.ts'
import { packOf } from '#core/rule-pack.ts'
import { findService } from '#services/index.ts'
import { CaseFilesProvider } from '#web/files/case-files.tsx'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

/** What was declared: the inspector compares the material with it. */
export function Declared({
  item: { id: itemId, declared, service: id, seesCase, caseId },
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
          <CaseFilesProvider
            caseId={caseId}
            files={declared.files}
            linkOf={(fileId) => urlOf(openDeclared, { params: { id: itemId, fileId } })}
          >
            <AnswersView
              form={packOf(service, declared.rulePack).form}
              answers={declared.answers}
            />
          </CaseFilesProvider>
        </section>
      )}
    </>
  )
}
