import type { LocalCopy, Unsent } from './autosave.ts'

const prefix = 'torchway.unsent.'

/** Unsent answers of one case, kept by the browser tab until the server has them. */
export function localCopyOf(caseId: string): LocalCopy & { read: () => Unsent | undefined } {
  const name = `${prefix}${caseId}`
  return {
    // A browser that keeps nothing, or is full, must not stop the typing: the server's copy is the real one.
    put: (copy) => quietly(() => sessionStorage.setItem(name, JSON.stringify(copy))),
    drop: () => quietly(() => sessionStorage.removeItem(name)),
    read: () => quietly(() => readUnsent(sessionStorage.getItem(name))),
  }
}

function readUnsent(stored: string | null): Unsent | undefined {
  const copy: unknown = stored === null ? undefined : JSON.parse(stored)
  return isUnsent(copy) ? copy : undefined
}

function isUnsent(copy: unknown): copy is Unsent {
  return typeof copy === 'object' && copy !== null && 'version' in copy && 'answers' in copy
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
