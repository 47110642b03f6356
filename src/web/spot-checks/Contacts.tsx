import type { SpotCheckItemView } from '#api/spot-checks.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'

type Props = Pick<SpotCheckItemView, 'contacts' | 'reminders'>

/** For officers: whom to call, since the platform sends no text messages, and when it reminded. */
export function Contacts({ contacts, reminders }: Props) {
  const say = useSay()
  if (contacts.length === 0) return null
  return (
    <section aria-labelledby="contacts-to-call">
      <h2 id="contacts-to-call">{say({ zh: '联系方式', en: 'Whom to call' })}</h2>
      <p className="hint">
        {say({
          zh: '平台已发站内消息和邮件，不发短信；没有回音的，请按下列电话联系。',
          en: 'Messages and mails were sent; the platform sends no text messages. Call where nobody answers.',
        })}
      </p>
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
