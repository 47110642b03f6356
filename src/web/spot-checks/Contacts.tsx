import { getPortal } from '#api/portal.ts'
import type { SpotCheckItemView } from '#api/spot-check-items.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'

type Props = Pick<SpotCheckItemView, 'contacts' | 'reminders'>

/** For officers: whom to call where nobody answers, and when the platform reminded. */
export function Contacts({ contacts, reminders }: Props) {
  const say = useSay()
  const texts = useRead(getPortal, {}).data?.textMessages ?? false
  if (contacts.length === 0) return null
  return (
    <section aria-labelledby="contacts-to-call">
      <h2 id="contacts-to-call">{say({ zh: '联系方式', en: 'Whom to call' })}</h2>
      <p className="hint">{say(texts ? withTexts : withoutTexts)}</p>
      <ul className="check-list">
        {contacts.map(({ name, phone, email }) => (
          <li key={`${name} ${phone} ${email}`}>
            {name} {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}{' '}
            <span className="hint">{email}</span>
          </li>
        ))}
      </ul>
      {reminders.length > 0 && (
        <p>
          {say({ zh: '已催交：', en: 'Reminded: ' })}
          {reminders.map((at, place) => (
            <span key={at}>
              {place > 0 && say({ zh: '、', en: ', ' })}
              <At at={at} />
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

const withTexts = {
  zh: '平台已发站内消息、邮件和短信；没有回音的，请按下列电话联系。',
  en: 'Messages, mails and text messages were sent. Call where nobody answers.',
}
const withoutTexts = {
  zh: '平台已发站内消息和邮件；没有设置短信网关，不发短信。没有回音的，请按下列电话联系。',
  en: 'Messages and mails were sent, but no text messages: no gateway is set. Call where nobody answers.',
}
