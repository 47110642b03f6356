import { Descriptions } from 'antd'
import { organisationKinds } from '#core/roles.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { ApiKeys } from './ApiKeys.tsx'
import { ContactData } from './ContactData.tsx'
import { Members } from './Members.tsx'

/** The caller's organisation: what it is, its people, and the keys of its own systems. */
export function OwnOrganisation() {
  const say = useSay()
  const areaName = useAreaName()
  const { organisation, role } = useSignedIn()
  const { kind, creditCode, area } = organisation
  const administers = role === 'administrator'
  return (
    <Page
      title={organisation.name}
      subtitle={
        administers
          ? say({
              zh: '您是本单位管理员，可以邀请同事、调整角色和管理接口密钥。',
              en: 'You administer this organisation: invite colleagues, set roles, manage API keys.',
            })
          : say({
              zh: '需要增加人员或更改资料时，请联系下列单位管理员。',
              en: 'To add people or change data, ask one of the administrators below.',
            })
      }
    >
      <Descriptions
        column={{ xs: 1, sm: 1, md: 3 }}
        items={[
          {
            key: 'kind',
            label: say({ zh: '类型', en: 'Kind' }),
            children: say(organisationKinds[kind]),
          },
          {
            key: 'code',
            label: say({ zh: '统一社会信用代码', en: 'Credit code' }),
            children: creditCode ?? say({ zh: '无', en: 'None' }),
          },
          { key: 'area', label: say({ zh: '所在地', en: 'Area' }), children: areaName(area) },
        ]}
      />
      <Members />
      {administers && <ContactData />}
      {administers && <ApiKeys />}
    </Page>
  )
}
