import { findOffice } from '#api/cases.ts'
import type { Service } from '#core/service.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

/** Which office an enterprise's application will go to, before it is written. */
export function RightOffice({ service }: { service: Service }) {
  const say = useSay()
  const { data } = useRead(findOffice, { params: { service: service.id }, query: {} })
  if (!data) return null
  return (
    <p className="hint">
      {data.office
        ? say({
            zh: `贵单位的申请由${data.office.name}办理；个别类别另有专门机构的，提交时自动送达该机构。`,
            en: `Your application goes to ${data.office.name}; where another office takes some topics, it finds its way there by itself when you submit it.`,
          })
        : say({
            zh: '贵单位所在地还没有办理机构，可以先填写草稿，提交前请与当地科技管理部门联系。',
            en: 'No office handles this in your area yet. You may write a draft; ask your local authority before you submit it.',
          })}
    </p>
  )
}
