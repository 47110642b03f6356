/** Where to go after signing in: only a path of this site, never another host; undefined otherwise. */
export function returnPath(from: string | undefined, origin: string): string | undefined {
  if (!from?.startsWith('/') || !URL.canParse(from, origin)) return undefined
  const target = new URL(from, origin)
  if (target.origin !== origin || target.pathname === '/sign-in') return undefined
  return target.pathname + target.search + target.hash
}
