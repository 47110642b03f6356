import { getPaperTerms } from '#api/papers.ts'
import { type Ground, grounds } from '#core/policy.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { useMe } from '#web/kit/session.tsx'

/** Before anything is filed: whether a paper original is asked for, until when, and what missing it means. */
export function PaperTermsNote({ service }: { service: string }) {
  const say = useSay()
  const area = useMe()?.organisation.area ?? '000000'
  const terms = useRead(getPaperTerms, { params: { service }, query: { area } }).data?.terms
  if (!terms) return null
  const { needed, dueWorkdays: days, deferredBy, missed } = terms
  const grace = deferredBy?.graceWorkdays ?? 0
  return (
    <section>
      <h2>{say({ zh: '纸质材料', en: 'Paper' })}</h2>
      <p>
        {say(
          !needed
            ? { zh: '全程网上办理，无需提交纸质材料。', en: 'All online; no paper is asked for.' }
            : deferredBy
              ? {
                  zh: `正在便利化期间（${deferredBy.title.zh}）：纸质原件可以延后补交，期间结束后 ${grace} 个工作日内交到办理机构。不影响受理和登记。`,
                  en: `Emergency period (${deferredBy.title.en}): the paper original may follow, within ${grace} working days after the period ends. Acceptance and registration do not wait for it.`,
                }
              : {
                  zh: `提交申请后 ${days} 个工作日内，把纸质原件连同打印的封面交到办理机构。不影响受理和登记。`,
                  en: `Bring the paper original with a printed cover sheet to the office within ${days} working days after filing. Acceptance and registration do not wait for it.`,
                },
        )}
        <From ground={terms.ground} cite={terms.cite} />
      </p>
      {needed && missed && (
        <p>
          {say({
            zh: `逾期未交：${missed.text.zh}`,
            en: `If the day is missed: ${missed.text.en}`,
          })}
          <From ground={missed.ground} cite={missed.cite} />
        </p>
      )}
    </section>
  )
}

function From({ ground, cite }: { ground: string; cite: string }) {
  const say = useSay()
  const name = new Map<string, { zh: string; en: string }>(Object.entries(grounds)).get(ground)
  const of = name ?? grounds['inferred' satisfies Ground]
  return (
    <span className="hint">{say({ zh: `（${of.zh}：${cite}）`, en: ` (${of.en}: ${cite})` })}</span>
  )
}
