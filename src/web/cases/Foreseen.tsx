import { Alert } from 'antd'
import { checkCase } from '#api/cases.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { refusalIn } from './hindrance.ts'
import { OtherCase } from './OtherCase.tsx'

/** What would keep a draft from being handed in, told when it is opened and not after it was filled in. */
export function Foreseen({ id }: { id: string }) {
  const say = useSay()
  const { data } = useRead(checkCase, { params: { id } }, once)
  const refused = data?.refusals.map((one) => refusalIn(one, say)) ?? []
  if (refused.length === 0) return null
  return (
    <Alert
      className="case-note"
      type="warning"
      showIcon
      role="status"
      title={say({
        zh: '按现在的情况，这份申请不能提交',
        en: 'As things stand, this application cannot be submitted',
      })}
      description={refused.map((error) => (
        <div key={error.title}>
          {error.title}
          <OtherCase error={error} />
        </div>
      ))}
    />
  )
}

/** Asked anew for each opening, and not while the form is typed. */
const once = {
  gcTime: 0,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnMount: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  retry: false,
} as const
