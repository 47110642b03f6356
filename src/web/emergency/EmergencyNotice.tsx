import { lazy, Suspense } from 'react'
import type { Me } from '#api/accounts.ts'
import { listEmergencyPeriods } from '#api/emergency.ts'
import { useRead } from '#web/kit/api.ts'

const minute = 60_000

// Part of every page's first load, where it nearly always finds nothing: its words come when there are some.
const OpenPeriods = lazy(async () => {
  const { OpenPeriods } = await import('./OpenPeriods.tsx')
  return { default: OpenPeriods }
})

/** Above every page while business is eased. */
export function EmergencyNotice({ me }: { me?: Me }) {
  const { data } = useRead(
    listEmergencyPeriods,
    { query: { open: 'true', limit: 50 } },
    { staleTime: minute, refetchInterval: 5 * minute },
  )
  if (!data || data.items.length === 0) return null
  return (
    <Suspense>
      <OpenPeriods all={data.items} me={me} />
    </Suspense>
  )
}
