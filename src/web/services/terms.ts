import { chineseDay, type Day, isDay } from '#core/dates.ts'
import { grounds, type Policy } from '#core/policy.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'

/** What a policy in force says, in words. */
export type Term = { policy: Policy; text: Text }

export const nationwide = '000000'

/** How long the office may take. */
export function limitTerms({ timeLimitKey }: Service, inForce: readonly Policy[]): Term[] {
  return termsIn(inForce, { isMeant: ({ key }) => key === timeLimitKey, say: daysOf })
}

/** How long a public notice stands; none in a service that publishes none. */
export function noticeTerms({ register }: Service, inForce: readonly Policy[]): Term[] {
  const isMeant = ({ key }: Policy) => key === register?.noticeKey
  return termsIn(inForce, { isMeant, say: workdaysOf })
}

/** From when to when this year’s form is taken; undefined in a service that takes it all the time. */
export function filingTerms(service: Service, inForce: readonly Policy[]): Term[] | undefined {
  if (!service.policies.some(({ value }) => filingOf(value))) return undefined
  return termsIn(inForce, { isMeant: ({ value }) => filingOf(value) !== undefined, say: filingOf })
}

/** Where a policy was read and how sure that is; the Chinese citation often says the latter itself. */
export function whence({ ground, cite }: Policy): Text {
  const { zh, en } = grounds[ground]
  return { zh: cite.includes(zh) ? cite : `${zh}：${cite}`, en: `${en}: ${cite}` }
}

type Asked = {
  isMeant: (policy: Policy) => boolean
  say: (value: unknown) => Text | undefined
}

function termsIn(inForce: readonly Policy[], { isMeant, say }: Asked): Term[] {
  return inForce.filter(isMeant).flatMap((policy) => {
    const text = say(policy.value)
    return text ? [{ policy, text }] : []
  })
}

function daysOf(value: unknown): Text | undefined {
  const { count, unit } = entriesOf(value)
  if (typeof count !== 'number') return undefined
  return unit === 'workday' ? workdays(count) : { zh: `${count} 日`, en: `${count} days` }
}

function workdaysOf(value: unknown): Text | undefined {
  const { workdays: count } = entriesOf(value)
  return typeof count === 'number' ? workdays(count) : undefined
}

function filingOf(value: unknown): Text | undefined {
  const { year, opensOn, closesOn } = entriesOf(value)
  if (!isADay(opensOn) || !isADay(closesOn)) return undefined
  return {
    zh: `${year} 年度，${chineseDay(opensOn)}至${chineseDay(closesOn)}`,
    en: `for ${year}, ${opensOn} to ${closesOn}`,
  }
}

function workdays(count: number): Text {
  return { zh: `${count} 个工作日`, en: `${count} working days` }
}

function entriesOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isADay(value: unknown): value is Day {
  return typeof value === 'string' && isDay(value)
}
