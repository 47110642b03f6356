import type { Checkpoint } from './checklist.ts'
import type { Day } from './dates.ts'
import { DomainError, type FieldError } from './errors.ts'
import type { Answers, Form } from './form.ts'
import type { Ground, Policy } from './policy.ts'
import type { Text } from './text.ts'

/** A point that the officer should look at; it never blocks the applicant. */
export type Warning = FieldError & { cite: string }

/** The value of the policy with this key that is in force for a case; undefined without one. */
export type PolicyOf = (key: string) => unknown

/** The rules for cases that are accepted from one day to another, with the form that they ask for. */
export type RulePack = {
  id: string
  title: Text
  cite: string
  /** Only `law` may be shown as law. */
  ground: Ground
  from: Day
  /** The last day; null while the pack is in force. */
  to: Day | null
  form: Form
  /** The points that an officer answers one by one; each knows the cases to which it applies. */
  checklist: readonly Checkpoint[]
  /**
   * What the officer should look at, in a case that was filed `on` this day. Points that differ by place
   * need the policies in force for the case, and are left out without them.
   */
  check: (answers: Answers, on: Day, policy?: PolicyOf) => Warning[]
  /** What the office is advised to do besides, by the policies in force for the case; each says by which one. */
  advise?: (answers: Answers, policy: (key: string) => Policy | undefined) => Warning[]
  /** Answers that were given under an earlier pack, as this one asks for them. */
  carry: (answers: Answers) => Answers
  /** After a return the office's time runs from the day the corrected case came in, or from a new acceptance. */
  clockAfterReturn: 'resubmission' | 'acceptance'
}

type Packed = { packs: readonly RulePack[] }

/** The rules for a case that is accepted on this day; a refusal (`conflict`) when none covers it. */
export function packOn({ packs }: Packed, day: Day): RulePack {
  const pack = packs.find(({ from, to }) => from <= day && (to === null || day <= to))
  if (pack) return pack
  throw new DomainError('conflict', {
    zh: `${day} 没有适用的规则`,
    en: `No rules are loaded that apply on ${day}`,
  })
}

/** The rules with this id, under which a case was filed. */
export function packOf({ packs }: Packed, id: string): RulePack {
  const pack = packs.find((candidate) => candidate.id === id)
  if (!pack) throw new Error(`No rule pack “${id}”`)
  return pack
}
