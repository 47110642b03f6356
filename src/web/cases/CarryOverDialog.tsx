import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { EarlierAnswers } from '#api/prefill.ts'
import { useSay } from '#web/kit/language.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import type { Offer, OfferedSection } from './carry-over.ts'
import { OfferRow } from './OfferRow.tsx'

type Props = {
  last: Pick<EarlierAnswers, 'title' | 'reference'>
  sections: readonly OfferedSection[]
  onConfirm: (chosen: readonly Offer[]) => void
  onClose: () => void
}

/** What would be carried over, to look through: only what stays ticked and is confirmed is taken over. */
export function CarryOverDialog({ last, sections, onConfirm, onClose }: Props) {
  const say = useSay()
  useReturnFocus()
  const all = sections.flatMap(({ offers }) => offers)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(({ typed }) => typed === undefined).map(({ field }) => field)),
  )
  const tick = (offers: readonly Offer[], on: boolean) =>
    setTicked((before) => {
      const next = new Set(before)
      for (const { field } of offers) {
        if (on) next.add(field)
        else next.delete(field)
      }
      return next
    })
  const chosen = all.filter(({ field }) => ticked.has(field))
  return (
    <Modal
      open
      width={960}
      title={say({ zh: '核对要带入的内容', en: 'Confirm what is carried over' })}
      okText={say({ zh: '核对无误，带入', en: 'It is right, carry over' })}
      cancelText={say({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: chosen.length === 0 }}
      mask={{ closable: false }}
      onOk={() => onConfirm(chosen)}
      onCancel={onClose}
    >
      <p>
        {say({
          zh: `以下内容来自“${last.title}”（${last.reference}）。请逐项核对，把已经不符合实际的取消勾选。`,
          en: `From “${last.title}” (${last.reference}). Look through it and untick what is no longer true.`,
        })}
      </p>
      {sections.map(({ section, offers }) => {
        const on = offers.filter(({ field }) => ticked.has(field)).length
        return (
          <fieldset key={section.id} className="carry-section">
            <legend>
              <Checkbox
                checked={on === offers.length}
                indeterminate={on > 0 && on < offers.length}
                onChange={({ target }) => tick(offers, target.checked)}
              >
                {say(section.title)}
                <span className="hint">
                  {say({ zh: `（${on}/${offers.length} 项）`, en: ` (${on} of ${offers.length})` })}
                </span>
              </Checkbox>
            </legend>
            <ul className="plain-list">
              {offers.map((offer) => (
                <OfferRow
                  key={offer.field}
                  offer={offer}
                  checked={ticked.has(offer.field)}
                  onTick={(checked) => tick([offer], checked)}
                />
              ))}
            </ul>
          </fieldset>
        )
      })}
    </Modal>
  )
}
