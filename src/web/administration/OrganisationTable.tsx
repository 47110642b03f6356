import { Button, Table, Tag } from 'antd'
import { changeOrganisation, listOrganisations, type Organisation } from '#api/accounts.ts'
import { labelOf } from '#core/choices.ts'
import { organisationKinds } from '#core/roles.ts'
import { services } from '#services/index.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useConfirm } from '#web/kit/confirm.tsx'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { useMedia } from '#web/kit/use-media.ts'

type Props = {
  rows: Organisation[]
  /** Absent where the reader may only look. */
  onInvite?: (organisation: Organisation) => void
}

export function OrganisationTable({ rows, onInvite }: Props) {
  const say = useSay()
  const areaName = useAreaName()
  // On a phone what can be done stands under the name, not beyond the edge.
  const wide = useMedia('(min-width: 900px)')
  const close = useWrite(
    ({ id, closed }: { id: string; closed: boolean }) =>
      call(changeOrganisation, { params: { id }, body: { closed } }),
    [listOrganisations],
  )
  const actionsOf = (row: Organisation) =>
    onInvite && (
      <Actions
        organisation={row}
        onInvite={onInvite}
        onClosed={(closed) => close.mutate({ id: row.id, closed })}
      />
    )
  return (
    <>
      <RefusedNote error={close.error} />
      <Table<Organisation>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        columns={[
          {
            title: say({ zh: '名称', en: 'Name' }),
            className: 'cell-name',
            render: (_, row) => (
              <>
                <Named organisation={row} />
                {onInvite && !wide && actionsOf(row)}
              </>
            ),
          },
          {
            title: say({ zh: '类型', en: 'Kind' }),
            render: (_, { kind }) => say(organisationKinds[kind]),
          },
          { title: say({ zh: '信用代码', en: 'Credit code' }), dataIndex: 'creditCode' },
          {
            title: say({ zh: '所在地', en: 'Area' }),
            render: (_, { area }) => areaName(area),
          },
          {
            title: say({ zh: '联系人', en: 'Contact' }),
            render: (_, { contactName, phone }) => [contactName, phone].filter(Boolean).join(' '),
          },
          ...(onInvite && wide
            ? [
                {
                  title: say({ zh: '操作', en: 'Actions' }),
                  render: (_: unknown, row: Organisation) => actionsOf(row),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Named({ organisation }: { organisation: Organisation }) {
  const { name, closed, officeCode, topics } = organisation
  const say = useSay()
  return (
    <>
      {name} {closed && <Tag>{say({ zh: '已停用', en: 'Closed' })}</Tag>}
      {officeCode && (
        <div className="hint">
          {say({ zh: `机构代码 ${officeCode}`, en: `Office code ${officeCode}` })}
        </div>
      )}
      {topics && (
        <div className="hint">
          {say({ zh: '只受理：', en: 'Takes only: ' })}
          {topics.map((topic) => say(topicLabel(topic))).join(say({ zh: '、', en: ', ' }))}
        </div>
      )}
    </>
  )
}

function topicLabel(topic: string) {
  return labelOf(
    services.flatMap((service) => service.topics ?? []),
    topic,
  )
}

type ActionProps = {
  organisation: Organisation
  onInvite: (organisation: Organisation) => void
  onClosed: (closed: boolean) => void
}

function Actions({ organisation, onInvite, onClosed }: ActionProps) {
  const say = useSay()
  const confirm = useConfirm()
  const me = useSignedIn()
  const { id, name, closed, kind } = organisation
  if (id === me.organisation.id) return null
  if (closed) {
    return (
      <Button
        size="small"
        aria-label={say({ zh: `恢复 ${name}`, en: `Reopen ${name}` })}
        onClick={() => onClosed(false)}
      >
        {say({ zh: '恢复', en: 'Reopen' })}
      </Button>
    )
  }
  return (
    <div className="button-row">
      {kind !== 'enterprise' && (
        <Button
          size="small"
          aria-label={say({
            zh: `邀请管理员：${name}`,
            en: `Invite an administrator of ${name}`,
          })}
          onClick={() => onInvite(organisation)}
        >
          {say({ zh: '邀请管理员', en: 'Invite' })}
        </Button>
      )}
      <Button
        size="small"
        danger
        aria-label={say({ zh: `停用 ${name}`, en: `Close ${name}` })}
        onClick={() =>
          confirm({
            title: say({ zh: `停用“${name}”？`, en: `Close “${name}”?` }),
            content: say({
              zh: '停用后其人员不能再登录办理，新的办件不再送往该机构。已有办件和证明保留。',
              en: 'Its people can no longer act, and no new cases go to it. Its cases and certificates remain.',
            }),
            ok: say({ zh: '停用单位', en: 'Close it' }),
            act: () => onClosed(true),
          })
        }
      >
        {say({ zh: '停用', en: 'Close' })}
      </Button>
    </div>
  )
}
