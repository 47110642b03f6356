import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { getMe, type Me } from '#api/accounts.ts'
import { call, onSignedOut, readKey, useRead } from './api.ts'

type Dialog = ComponentType<{ me: Me; onDone: (signedIn: boolean) => void }>

/** Asks to sign in again over the page as it stands: nothing that was typed is lost, and the call goes on. */
export function SessionProvider(props: { signInAgain: Dialog; children: ReactNode }) {
  const { signInAgain: SignInAgain, children } = props
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Me>()
  const waiting = useRef<((signedIn: boolean) => void)[]>([])
  useEffect(
    () =>
      onSignedOut(async () => {
        const me = queries.getQueryData<{ me: Me | null }>(readKey(getMe, {}))?.me
        if (!me) return false
        setAsked(me)
        return new Promise((resolve) => waiting.current.push(resolve))
      }),
    [queries],
  )
  function done(signedIn: boolean) {
    setAsked(undefined)
    for (const resolve of waiting.current.splice(0)) resolve(signedIn)
  }
  return (
    <>
      {children}
      {asked && (
        <Suspense>
          <SignInAgain me={asked} onDone={done} />
        </Suspense>
      )}
    </>
  )
}

/** Who is signed in; `null` when nobody is, `undefined` while it is not yet known. For pages open to all. */
export function useMe(): Me | null | undefined {
  return useMeQuery().data?.me
}

/** Who is signed in, inside the workspace (AppShell lets nobody else in). Throws elsewhere. */
export function useSignedIn(): Me {
  const me = useMe()
  if (!me) throw new Error('useSignedIn outside of the workspace')
  return me
}

// Never read again by itself: a session that ended must not take the page away under a half-filled form.
export function useMeQuery() {
  return useRead(
    getMe,
    {},
    { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  )
}

/** After signing in: forgets what another person may have read here, and learns who it is now. */
export async function enter(queries: QueryClient): Promise<Me | null> {
  forget(queries)
  const queryKey = readKey(getMe, {})
  const { me } = await queries.fetchQuery({ queryKey, queryFn: () => call(getMe), staleTime: 0 })
  return me
}

/** After signing out: nothing that was read stays in the page's memory. */
export function leave(queries: QueryClient) {
  forget(queries)
  queries.setQueryData(readKey(getMe, {}), { me: null })
}

function forget(queries: QueryClient) {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== getMe.path })
}
