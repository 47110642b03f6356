import { getPortal, type Portal } from '#api/portal.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

/** The contact table of the circular, as it was published. */
export function Contacts() {
  const say = useSay()
  const { data, error, refetch } = useRead(getPortal, {})
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{say({ zh: '咨询方式', en: 'Whom to ask' })}</h2>
      {error && (
        <p role="alert">
          {error.message}{' '}
          <button type="button" className="door" onClick={() => refetch()}>
            {say({ zh: '重试', en: 'Try again' })}
          </button>
        </p>
      )}
      {!error && !data && <p role="status">{say({ zh: '正在读取…', en: 'Loading…' })}</p>}
      {data && <ContactTable contacts={data.contacts} />}
    </section>
  )
}

function ContactTable({ contacts }: Pick<Portal, 'contacts'>) {
  const say = useSay()
  const sources = [...new Set(contacts.map((contact) => contact.source))]
  return (
    <>
      <table className="portal-contacts">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '服务事项', en: 'Service' })}</th>
            <th scope="col">{say({ zh: '咨询电话或邮箱', en: 'Telephone or e-mail' })}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(({ position, service, phone, email, note }) => (
            <tr key={position}>
              <th scope="row">{say(service)}</th>
              <td>
                {phone && <a href={`tel:+86-${phone}`}>{phone}</a>}
                {email && <a href={`mailto:${email}`}>{email}</a>}
                {note && say(note)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {say({ zh: '按原文列出。来源：', en: 'Listed as published. Source: ' })}
        {sources.join(say({ zh: '；', en: '; ' }))}
      </p>
    </>
  )
}
