import { AppShell } from './AppShell.tsx'
import { Look } from './Look.tsx'
import { PublicShell } from './PublicShell.tsx'
import { useMe } from './session.tsx'

/** Pages that guests may read too: within the workspace for who is signed in. */
export function EitherShell() {
  if (useMe()) return <AppShell />
  return (
    <Look>
      <PublicShell />
    </Look>
  )
}
