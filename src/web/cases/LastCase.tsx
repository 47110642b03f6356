import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { prefill } from '#api/prefill.ts'
import type { Answers, Form } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { CarriedNote } from './CarriedNote.tsx'
import { CarryOverDialog } from './CarryOverDialog.tsx'
import { type Offer, type OfferedSection, offersOf } from './carry-over.ts'

type Props = {
  service: Service
  form: Form
  answers: Answers
  onAnswer: (field: string, value: unknown) => void
}

/** “As in my last case”: not there before the first one was submitted. */
export function LastCase({ service, form, answers, onAnswer }: Props) {
  const say = useSay()
  const { message } = App.useApp()
  const [offered, setOffered] = useState<readonly OfferedSection[]>()
  const [carried, setCarried] = useState<readonly Offer[]>([])
  const copies = (service.carriesOver ?? []).length > 0
  const { data } = useRead(prefill, { query: { service: service.id } }, { enabled: copies })
  const last = data?.last
  if (!last) return null

  function offer(earlier: Answers) {
    const sections = offersOf(form, answers, earlier)
    if (sections.length > 0) setOffered(sections)
    else void message.info(say({ zh: '没有需要带入的内容', en: 'Nothing to carry over' }))
  }

  function carry(chosen: readonly Offer[]) {
    for (const { field, value } of chosen) onAnswer(field, value)
    setCarried(chosen)
    setOffered(undefined)
  }

  return (
    <>
      <div className="last-case">
        <Button icon={<CopyOutlined />} onClick={() => offer(last.answers)}>
          {say({ zh: '同上一份', en: 'As in my last case' })}
        </Button>
        <span className="hint">
          {say({
            zh: `带入“${last.title}”（${last.reference}）中不常变动的内容，由您核对后才填入。`,
            en: `Carries over what seldom changes from “${last.title}” (${last.reference}), once you have confirmed it.`,
          })}
        </span>
      </div>
      <CarriedNote last={last} carried={carried} />
      {offered && (
        <CarryOverDialog
          last={last}
          sections={offered}
          onConfirm={carry}
          onClose={() => setOffered(undefined)}
        />
      )}
    </>
  )
}
