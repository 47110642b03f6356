import { useCallback, useSyncExternalStore } from 'react'
import type { Language, Text } from '#core/text.ts'

const remembered = 'torchway.language'
const listeners = new Set<() => void>()
let spoken: Language = readRemembered()
tellDocument()

/** The language of the screen, for code outside of components. */
export function currentLanguage(): Language {
  return spoken
}

/** The language of the screen and how to change it. */
export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  const language = useSyncExternalStore(subscribe, currentLanguage)
  return { language, speak }
}

/** `say({ zh: '我的办件', en: 'My cases' })` in the language of the screen. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage()
  return useCallback((text) => text[language], [language])
}

function speak(language: Language) {
  spoken = language
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  tellDocument()
  for (const listener of listeners) listener()
}

// Tests of code that speaks run without a document.
function tellDocument() {
  if (typeof document === 'undefined') return
  document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readRemembered(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
