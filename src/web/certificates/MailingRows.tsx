import { Tag } from 'antd'
import type { Mailing } from '#api/mailings.ts'
import { versionTitle } from '#core/certificate-state.ts'
import { type MailingState, mailingStates } from '#core/mailing.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'
import { MailingActions } from './MailingActions.tsx'
import '#web/cases/state.css'
import './certificates.css'

const tones: Record<MailingState, 'active' | 'good' | 'bad' | 'neutral'> = {
  open: 'active',
  sent: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

/** Requests for copies by post, each with where it stands, what happens next and what the reader may do. */
export function MailingRows({ rows }: { rows: readonly Mailing[] }) {
  return (
    <ul className="rows">
      {rows.map((mailing) => (
        <MailingRow key={mailing.id} mailing={mailing} />
      ))}
    </ul>
  )
}

function MailingRow({ mailing }: { mailing: Mailing }) {
  const say = useSay()
  const { caseTitle, number, version, state, requestedAt } = mailing
  const { title, next } = mailingStates[state]
  return (
    <li>
      <div className="row-words">
        <strong>{caseTitle}</strong>{' '}
        <Tag className={`state state-${tones[state]}`}>{say(title)}</Tag>
        <div>
          <span className="hint">{say({ zh: '编号 ', en: 'Number ' })}</span>
          {number}
          {version > 1 && (
            <span className="hint">
              {' · '}
              {say(versionTitle(version))}
            </span>
          )}
        </div>
        <Address mailing={mailing} />
        <Outcome mailing={mailing} />
        <div className="hint">
          {say({ zh: '申请于 ', en: 'Asked for on ' })}
          <At at={requestedAt} />
          {say({ zh: '。', en: '. ' })}
          {!mailing.mayHandle && say(next)}
        </div>
      </div>
      <MailingActions mailing={mailing} />
    </li>
  )
}

function Address({ mailing }: { mailing: Mailing }) {
  const say = useSay()
  const { recipient, phone, address, postcode } = mailing
  return (
    <address className="mailing-address">
      <span className="for-ears">{say({ zh: '收件信息：', en: 'To: ' })}</span>
      {postcode} {address}
      <br />
      {recipient} {phone}
    </address>
  )
}

function Outcome({ mailing }: { mailing: Mailing }) {
  const say = useSay()
  const { sentOn, carrier, trackingNumber, declineReason, handledBy, mayHandle } = mailing
  if (declineReason) {
    return (
      <div>
        {say({ zh: '原因：', en: 'Reason: ' })}
        {declineReason}
      </div>
    )
  }
  if (!sentOn || mayHandle) return null
  return (
    <div>
      {say({ zh: '寄出 ', en: 'Posted ' })}
      <OnDay on={sentOn} />
      {' · '}
      {carrier}
      {say({ zh: ' · 运单号 ', en: ' · tracking number ' })}
      <strong className="number">{trackingNumber}</strong>
      {handledBy && <span className="hint"> · {handledBy}</span>}
    </div>
  )
}
