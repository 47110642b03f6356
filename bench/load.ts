import autocannon from 'autocannon'
import { percentile } from './rounds.ts'

type Shot = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

type Load = { address: string; connections: number; amount: number; next: () => Shot }

/**
 * Sends requests over real sockets, each connection one at a time; answers how many a second were answered
 * and the 95th percentile of their milliseconds. Throws unless every one of them was answered with 2xx.
 */
export async function load({ address, connections, amount, next }: Load) {
  const times: number[] = []
  const start = performance.now()
  let end = start
  const setupRequest = (request: object) => ({ ...request, ...next() })
  const run = autocannon({ url: address, connections, amount, requests: [{ setupRequest }] })
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds)
    end = performance.now()
  })
  const { non2xx, errors, timeouts } = await run
  if (non2xx + errors + timeouts > 0) {
    throw new Error(`${address}: ${non2xx} answers were not 2xx, ${errors + timeouts} never came`)
  }
  return { perSecond: (amount * 1000) / (end - start), p95: percentile(times, 95) }
}
