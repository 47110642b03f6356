import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The bare server in a process of its own, answering this JSON. */
export async function startBare(answer: unknown) {
  const file = fileURLToPath(new URL('bare.ts', import.meta.url))
  const child = fork(file, [JSON.stringify(answer)])
  const [address] = await once(child, 'message')
  return {
    address: String(address),
    async [Symbol.asyncDispose]() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
