import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { getPortal } from '#api/portal.ts'
import type { EarlierAnswers } from '#api/prefill.ts'
import { metaOf } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { type Offer, passedDays } from './carry-over.ts'

type Props = { last: Pick<EarlierAnswers, 'title' | 'reference'>; carried: readonly Offer[] }

/** What was carried over, and which of it may have run out; read at once, as the answer to the dialog. */
export function CarriedNote({ last, carried }: Props) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const today = useRead(getPortal, {}).data?.today
  useEffect(() => {
    if (carried.length > 0) box.current?.focus()
  }, [carried])
  if (carried.length === 0) return null
  const passed = today === undefined ? [] : passedDays(carried, today)
  const count = carried.length
  return (
    <div ref={box} tabIndex={-1} className="error-summary">
      <Alert
        type="info"
        showIcon
        role="status"
        title={say({
          zh: `已从“${last.title}”（${last.reference}）带入 ${count} 项，请在提交前再看一遍`,
          en: `${count} carried over from “${last.title}” (${last.reference}); look at them once more before you submit`,
        })}
        description={
          <>
            <div>{say(namesOf(carried))}</div>
            {passed.length > 0 && (
              <div>
                {say({
                  zh: `其中有已经过去的日期，有期限的请看是否仍然有效：${namesOf(passed).zh}`,
                  en: `Some of their dates have passed; where something runs out, see whether it is still valid: ${namesOf(passed).en}`,
                })}
              </div>
            )}
          </>
        }
      />
    </div>
  )
}

function namesOf(offers: readonly Offer[]): Text {
  const labels = offers.map(({ schema }) => metaOf(schema).label)
  return {
    zh: labels.map(({ zh }) => zh).join('、'),
    en: labels.map(({ en }) => en).join(', '),
  }
}
