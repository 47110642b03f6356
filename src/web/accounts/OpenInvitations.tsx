import { Button } from 'antd'
import { type Invitation, listMembers, withdrawInvitation } from '#api/accounts.ts'
import { memberRoles } from '#core/roles.ts'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { At } from '#web/kit/when.tsx'

/** Who was invited and has not come yet. */
export function OpenInvitations({ invitations }: { invitations: Invitation[] }) {
  const say = useSay()
  const administers = useSignedIn().role === 'administrator'
  const withdraw = useWrite(
    (id: string) => call(withdrawInvitation, { params: { id } }),
    [listMembers],
  )
  if (invitations.length === 0) return null
  return (
    <>
      <h3>{say({ zh: '尚未接受的邀请', en: 'Open invitations' })}</h3>
      <RefusedNote error={withdraw.error} />
      <ul className="rows">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <div className="row-words">
              <strong>{email}</strong>
              <div className="hint">
                {say(memberRoles[role])} · {say({ zh: '有效期至', en: 'valid until' })}{' '}
                <At at={expiresAt} />
              </div>
            </div>
            {administers && (
              <Button
                aria-label={say({
                  zh: `撤回对 ${email} 的邀请`,
                  en: `Withdraw the invitation of ${email}`,
                })}
                onClick={() => withdraw.mutate(id)}
              >
                {say({ zh: '撤回', en: 'Withdraw' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
