// autocannon ships no types; this is the little of it that we use.
declare module 'autocannon' {
  type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
  }
  type Options = {
    url: string
    connections: number
    amount: number
    requests: { setupRequest: (request: Request) => Request }[]
  }
  type Result = { non2xx: number; errors: number; timeouts: number }
  type Run = PromiseLike<Result> & {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }
  export default function autocannon(options: Options): Run
}
