import type { CaseView } from '#api/cases.ts'
import { labelOfPath } from '#core/form-path.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import './dialogue.css'

type Entry = CaseView['history'][number]

/** Whether a step gave reasons of the checklist, or sent or handed in comments. */
export function saysSomething({ detail }: Pick<Entry, 'detail'>): boolean {
  return isText(detail.reasons) || commentsIn(detail).length > 0
}

/** What a step told the applicant beside what was asked: reasons, comments and the answers to them. */
export function SaidInStep({ service, detail }: { service: Service } & Pick<Entry, 'detail'>) {
  const say = useSay()
  const comments = commentsIn(detail)
  return (
    <>
      {isText(detail.reasons) && <p className="point-reasons">{say(detail.reasons)}</p>}
      {comments.length > 0 && (
        <ul className="comment-list">
          {comments.map(({ id, field, text, answer }) => (
            <li key={id}>
              <strong>{say(labelIn(service, field))}</strong>
              {say({ zh: '：', en: ': ' })}
              {text}
              {answer && (
                <div>
                  {say({ zh: '答复：', en: 'Answer: ' })}
                  {answer}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The field's name under the newest rules that know it: a history may go through several. */
function labelIn({ packs }: Service, field: string): Text {
  const labels = packs.map(({ form }) => labelOfPath(form, field))
  return labels.findLast((label) => label !== undefined) ?? { zh: field, en: field }
}

type Kept = { id: string; field: string; text: string; answer?: string }

/** The journal keeps details as they were written then; what is of another form is left out. */
function commentsIn(detail: Entry['detail']): Kept[] {
  return Array.isArray(detail.comments) ? detail.comments.filter(isKept) : []
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'field' in value &&
    typeof value.field === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  )
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}
