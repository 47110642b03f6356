import { createContext, type ReactNode, useContext } from 'react'

type Beside = {
  /** What is shown below the field or its answer. */
  show: (field: string) => ReactNode
  /** Whether the field is to be seen even without an answer. */
  has: (field: string) => boolean
}

const nothing: Beside = { show: () => null, has: () => false }
const BesideContext = createContext(nothing)

/** What another part of the page has to say at the fields of the form or of the answers inside. */
export function BesideFields({ beside, children }: { beside: Beside; children: ReactNode }) {
  return <BesideContext value={beside}>{children}</BesideContext>
}

export function useBeside(): Beside {
  return useContext(BesideContext)
}
