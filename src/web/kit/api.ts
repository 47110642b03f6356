import {
  type QueryKey,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import { currentLanguage } from './language.tsx'
import { newKey } from './new-key.ts'
import { offline, Refusal, refusalOf } from './refusal.ts'

/** One operation of the contract, as the files of src/api declare it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly schema: {
    readonly params?: z.ZodType
    readonly querystring?: z.ZodType
    readonly body?: z.ZodType
    readonly response?: { readonly 200?: z.ZodType; readonly 201?: z.ZodType }
  }
}

type Asked<E extends Endpoint> = (E['schema'] extends { params: infer S extends z.ZodType }
  ? { params: z.input<S> }
  : { params?: never }) &
  (E['schema'] extends { querystring: infer S extends z.ZodType }
    ? { query?: z.input<S> | undefined }
    : { query?: never }) &
  (E['schema'] extends { body: infer S extends z.ZodType }
    ? { body: z.input<S> }
    : { body?: never })

/** What an endpoint takes: `params` of its path, `query`, `body`. */
export type Input<E extends Endpoint> = Asked<E> & { idempotencyKey?: string }

/** What an endpoint answers when all is well. */
export type Answer<E extends Endpoint> = E['schema'] extends {
  response: { 201: infer S extends z.ZodType }
}
  ? z.output<S>
  : E['schema'] extends { response: { 200: infer S extends z.ZodType } }
    ? z.output<S>
    : unknown

type Arguments<E extends Endpoint> =
  Record<never, never> extends Input<E> ? [input?: Input<E>] : [input: Input<E>]

type LooseInput = {
  params?: unknown
  query?: unknown
  body?: unknown
  idempotencyKey?: string
}

/**
 * Calls the server. Throws a `Refusal`: what the server said, or that it could not be reached. A write carries
 * an Idempotency-Key that stays the same until an answer has come, so that pressing again repeats nothing.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[input]: Arguments<E>
): Promise<Answer<E>> {
  return (await send(endpoint, input ?? {})) as Answer<E>
}

/** The address of an endpoint, for links to downloads. */
export function urlOf<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): string {
  return addressOf(endpoint, input ?? {})
}

let askToSignIn: (() => Promise<boolean>) | undefined

/** Who is asked when the session has ended; `true` means signed in again. Returns how to stop asking. */
export function onSignedOut(ask: () => Promise<boolean>): () => void {
  askToSignIn = ask
  return () => {
    askToSignIn = undefined
  }
}

/** Asks to sign in again, for requests that do not go through `call` (uploads). */
export async function signedInAgain(): Promise<boolean> {
  return (await askToSignIn?.()) ?? false
}

const openKeys = new Map<string, string>()

async function send(endpoint: Endpoint, input: LooseInput): Promise<unknown> {
  const url = addressOf(endpoint, input)
  const body = input.body === undefined ? undefined : JSON.stringify(input.body)
  const action = `${endpoint.method} ${url} ${body ?? ''}`
  const key = input.idempotencyKey ?? openKeys.get(action) ?? newKey()
  openKeys.set(action, key)
  const request: RequestInit = {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': currentLanguage(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(endpoint.method !== 'GET' && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body }),
  }
  const answer = await answerTo(url, request)
  openKeys.delete(action)
  if (answer instanceof Refusal) throw answer
  return answer
}

async function answerTo(url: string, request: RequestInit): Promise<unknown> {
  const response = await reach(url, request)
  if (response.status === 401 && (await signedInAgain())) return answerTo(url, request)
  const text = await response.text().catch(() => {
    throw offline()
  })
  return response.ok ? JSON.parse(text) : refusalOf(response.status, text)
}

const pauses = [400, 1500]

async function reach(url: string, request: RequestInit, attempt = 0): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch {
    const pause = pauses[attempt]
    if (pause === undefined) throw offline()
    await new Promise((resolve) => setTimeout(resolve, pause))
    return reach(url, request, attempt + 1)
  }
}

function addressOf(endpoint: Endpoint, { params, query }: LooseInput): string {
  const named = new Map(Object.entries(params ?? {}))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(named.get(name) ?? '')),
  )
  const asked = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `${path}?${search}` : path
}

type ReadOptions<A> = Omit<UseQueryOptions<A, Error, A, QueryKey>, 'queryKey' | 'queryFn'>

/** Reads an endpoint and keeps the answer; `enabled`, `refetchInterval` … as TanStack Query names them. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: ReadOptions<Answer<E>> = {},
) {
  return useQuery<Answer<E>, Error, Answer<E>, QueryKey>({
    queryKey: readKey(endpoint, input),
    queryFn: async () => (await send(endpoint, input)) as Answer<E>,
    ...options,
  })
}

/** The key under which `useRead` keeps an answer; `[endpoint.path]` alone means every answer of that endpoint. */
export function readKey(endpoint: Endpoint, input: LooseInput): QueryKey {
  return [endpoint.path, input]
}

type PageOf<Item> = { items: Item[]; next: string | null }

/** Reads a list page by page: `rows` so far, `more()` for the next page while `hasMore`. */
export function useReadPages<E extends Endpoint>(
  endpoint: E & (Answer<E> extends PageOf<unknown> ? unknown : never),
  input: Input<E>,
) {
  type Item = Answer<E> extends PageOf<infer I> ? I : never
  const query = useInfiniteQuery({
    queryKey: [endpoint.path, 'pages', input],
    queryFn: async ({ pageParam }) => {
      const asked = { ...(input.query as object | undefined), cursor: pageParam }
      return (await send(endpoint, { ...input, query: asked })) as PageOf<Item>
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: query.fetchNextPage,
  }
}

/** Does something to the server and reads again whatever it made stale. `useWrite(fn, [listMembers])`. */
export function useWrite<V, R>(act: (value: V) => Promise<R>, stale: readonly Endpoint[] = []) {
  const queries = useQueryClient()
  return useMutation<R, Error, V>({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        stale.map((endpoint) => queries.invalidateQueries({ queryKey: [endpoint.path] })),
      ),
  })
}
