import { useEffect, useState } from 'react'

/** For a dialog that is drawn only while it is open: the focus goes back to where it came from. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
