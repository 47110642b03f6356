import { chineseDay, type Day, dayInShanghai } from '#core/dates.ts'
import type { Language } from '#core/text.ts'
import { useLanguage } from './language.tsx'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026年11月25日` or `25 Nov 2026`. */
export function sayDay(on: Day, language: Language): string {
  if (language === 'zh') return chineseDay(on)
  const [year, month, day] = on.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** `10:32` in Shanghai. */
export function sayTime(at: string): string {
  return clock.format(new Date(at))
}

/** `2026年11月25日 10:32` or `25 Nov 2026, 10:32`, in Shanghai. */
export function sayInstant(at: string, language: Language): string {
  const day = sayDay(dayInShanghai(new Date(at)), language)
  return language === 'zh' ? `${day} ${sayTime(at)}` : `${day}, ${sayTime(at)}`
}

/** A day, `YYYY-MM-DD`. */
export function OnDay({ on }: { on: Day }) {
  const { language } = useLanguage()
  return <time dateTime={on}>{sayDay(on, language)}</time>
}

/** An instant, ISO 8601, as the clock in Shanghai showed it. */
export function At({ at }: { at: string }) {
  const { language } = useLanguage()
  return <time dateTime={at}>{sayInstant(at, language)}</time>
}
