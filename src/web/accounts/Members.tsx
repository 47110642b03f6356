import { Button, Select, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { changeMember, listMembers, type Member, removeMember } from '#api/accounts.ts'
import { memberRoles } from '#core/roles.ts'
import { call, useRead, useWrite } from '#web/kit/api.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Refused, RefusedNote } from '#web/kit/Refused.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { At } from '#web/kit/when.tsx'
import { InvitationDialog } from './InvitationDialog.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'

/** The people of the organisation and who is invited. */
export function Members() {
  const say = useSay()
  const [inviting, setInviting] = useState(false)
  const administers = useSignedIn().role === 'administrator'
  const { data, error, refetch } = useRead(listMembers, {})
  return (
    <section aria-labelledby="members">
      <div className="section-head">
        <h2 id="members">{say({ zh: '人员', en: 'People' })}</h2>
        {administers && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {say({ zh: '邀请同事', en: 'Invite a colleague' })}
          </Button>
        )}
      </div>
      {error && <Refused error={error} retry={refetch} />}
      {!error && !data && <Skeleton active />}
      {data && <MemberRows members={data.members} />}
      {data && <OpenInvitations invitations={data.invitations} />}
      {inviting && <InvitationDialog onClose={() => setInviting(false)} />}
    </section>
  )
}

function MemberRows({ members }: { members: Member[] }) {
  const change = useWrite(
    ({ id, role }: { id: string; role: Member['role'] }) =>
      call(changeMember, { params: { id }, body: { role } }),
    [listMembers],
  )
  const remove = useWrite((id: string) => call(removeMember, { params: { id } }), [listMembers])
  return (
    <>
      <RefusedNote error={change.error ?? remove.error} />
      <ul className="rows">
        {members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            onRole={(role) => change.mutate({ id: member.userId, role })}
            onRemove={() => remove.mutate(member.userId)}
          />
        ))}
      </ul>
    </>
  )
}

type RowProps = { member: Member; onRole: (role: Member['role']) => void; onRemove: () => void }

function MemberRow({ member, onRole, onRemove }: RowProps) {
  const say = useSay()
  const me = useSignedIn()
  const confirm = useConfirm()
  const { name, email, role, userId, secondFactor, joinedAt } = member
  const isMe = userId === me.user.id
  return (
    <li>
      <div className="row-words">
        <strong>{name}</strong> {isMe && <Tag>{say({ zh: '本人', en: 'You' })}</Tag>}
        {secondFactor && <Tag>{say({ zh: '已启用两步验证', en: 'Second factor' })}</Tag>}
        <div className="hint">
          {email} · {say({ zh: '加入于', en: 'joined' })} <At at={joinedAt} />
        </div>
      </div>
      {me.role === 'administrator' ? (
        <Select
          value={role}
          aria-label={say({ zh: `${name}的角色`, en: `Role of ${name}` })}
          options={Object.entries(memberRoles).map(([value, text]) => ({
            value: value as Member['role'],
            label: say(text),
          }))}
          onChange={onRole}
        />
      ) : (
        <span>{say(memberRoles[role])}</span>
      )}
      {me.role === 'administrator' && !isMe && (
        <Button
          danger
          aria-label={say({ zh: `移出 ${name}`, en: `Remove ${name}` })}
          onClick={() =>
            confirm({
              title: say({ zh: `移出 ${name}？`, en: `Remove ${name}?` }),
              content: say({
                zh: '此人将立即退出登录，不能再办理本单位事务。其经手的办件仍属于本单位。',
                en: 'They are signed out at once and can no longer act for the organisation. Their cases stay with it.',
              }),
              ok: say({ zh: '移出', en: 'Remove' }),
              act: onRemove,
            })
          }
        >
          {say({ zh: '移出', en: 'Remove' })}
        </Button>
      )}
    </li>
  )
}
