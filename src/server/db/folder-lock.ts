import { statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '#core/errors.ts'

const patienceSeconds = 180

/**
 * Runs `work` while no other process on this machine works under the lock of the same folder.
 * The lock is a name in the kernel (an abstract socket): it ends with its holder, even after kill -9.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = statSync(folder)
  const lock = await takeLock(`\0torchway-${dev}-${ino}`, folder)
  try {
    return await work()
  } finally {
    await new Promise((done) => lock.close(done))
  }
}

async function takeLock(name: string, folder: string): Promise<Server> {
  for (let tries = 0; tries < patienceSeconds * 20; tries++) {
    const lock = await tryLock(name)
    if (lock) return lock
    await sleep(50)
  }
  throw new DomainError('conflict', {
    zh: `另一个进程正在 ${folder} 中启动、停止或构建，等待 ${patienceSeconds} 秒后仍未结束，请结束该进程后重试`,
    en: `Another process has been starting, stopping or building in ${folder} for ${patienceSeconds} seconds; end it and try again`,
  })
}

function tryLock(name: string): Promise<Server | undefined> {
  return new Promise((taken, failed) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? taken(undefined) : failed(error),
    )
    server.listen(name, () => taken(server))
  })
}
