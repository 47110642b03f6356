import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { listOrganisations, type Organisation } from '#api/accounts.ts'
import { isSupervisor } from '#core/access.ts'
import { type OrganisationKind, organisationKinds } from '#core/roles.ts'
import { InvitationDialog } from '#web/accounts/InvitationDialog.tsx'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { FoundingDialog } from './FoundingDialog.tsx'
import { OrganisationTable } from './OrganisationTable.tsx'

/** The organisations of the caller's area: found, close, invite the first administrator. */
export function Organisations() {
  const say = useSay()
  const me = useSignedIn()
  const [founding, setFounding] = useState(false)
  const [inviting, setInviting] = useState<Organisation>()
  const maySet = me.role === 'administrator' && isSupervisor(me.organisation.kind)
  return (
    <Page
      title={say({ zh: '机构管理', en: 'Organisations' })}
      subtitle={say({
        zh: '本辖区的登记机构、评价工作机构、科技管理部门和已注册的企业。设立后请邀请它的第一位管理员。',
        en: 'Registries, evaluators, authorities and registered enterprises of your area. After founding one, invite its first administrator.',
      })}
      actions={
        maySet && (
          <Button type="primary" onClick={() => setFounding(true)}>
            {say({ zh: '设立机构', en: 'Found an organisation' })}
          </Button>
        )
      }
    >
      <Filters />
      <Found {...(maySet && { onInvite: setInviting })} />
      {founding && (
        <FoundingDialog
          onClose={() => setFounding(false)}
          onFounded={(organisation) => {
            setFounding(false)
            setInviting(organisation)
          }}
        />
      )}
      {inviting && (
        <InvitationDialog organisation={inviting} onClose={() => setInviting(undefined)} />
      )}
    </Page>
  )
}

function Filters() {
  const say = useSay()
  const navigate = useNavigate()
  const { q, kind } = useSearch({ from: '/workspace/administration/organisations' })
  const go = (change: { q?: string | undefined; kind?: string | undefined }) =>
    navigate({ to: '/administration/organisations', search: { q, kind, ...change }, replace: true })
  return (
    <search className="filters">
      <Input.Search
        allowClear
        defaultValue={q ?? ''}
        aria-label={say({ zh: '名称或信用代码', en: 'Name or credit code' })}
        placeholder={say({ zh: '名称或信用代码', en: 'Name or credit code' })}
        onSearch={(typed) => go({ q: typed.trim() })}
      />
      <Select
        value={kind ?? ''}
        aria-label={say({ zh: '类型', en: 'Kind' })}
        options={[
          { value: '', label: say({ zh: '全部类型', en: 'All kinds' }) },
          ...Object.entries(organisationKinds).map(([value, text]) => ({
            value,
            label: say(text),
          })),
        ]}
        onChange={(value) => go({ kind: value })}
      />
    </search>
  )
}

function Found({ onInvite }: { onInvite?: (organisation: Organisation) => void }) {
  const say = useSay()
  const { q, kind } = useSearch({ from: '/workspace/administration/organisations' })
  const list = useReadPages(listOrganisations, {
    query: { ...(q && { q }), ...(isKind(kind) && { kind }), limit: 50 },
  })
  const nothing = (
    <Empty
      title={say({ zh: '没有符合条件的机构', en: 'No organisation fits' })}
      hint={say({ zh: '请换个名称或类型再试。', en: 'Try another name or kind.' })}
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => <OrganisationTable rows={rows} {...(onInvite && { onInvite })} />}
    </Pages>
  )
}

function isKind(value: string | undefined): value is OrganisationKind {
  return value !== undefined && value in organisationKinds
}
