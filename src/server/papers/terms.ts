import type { Day } from '#core/dates.ts'
import {
  paperDuePolicy,
  paperFollowUpPolicy,
  paperMissedPolicy,
  paperRemindersPolicy,
} from '#core/paper.ts'
import type { Policy } from '#core/policy.ts'
import type { PaperKeys } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Db } from '../db/tables.ts'
import { findPolicy } from '../reference/actions.ts'

/** Which service, where, on what day. */
export type Place = { service: string; area: string; on: Day }

const none = { workdays: [], overdueEvery: 500 }

/** Whether a paper original is asked for there and then, and by when; undefined where no policy says so. */
export async function findDueTerms(db: Db, place: Place) {
  const policy = await policyOf(db, place, 'dueKey')
  return policy && { ...paperDuePolicy.parse(policy.value), policy }
}

/** What a missed due day means, in words. */
export async function findMissed(db: Db, place: Place) {
  const policy = await policyOf(db, place, 'missedKey')
  return policy && { text: paperMissedPolicy.parse(policy.value), policy }
}

export async function getReminders(db: Db, place: Place) {
  const policy = await policyOf(db, place, 'remindersKey')
  return policy ? paperRemindersPolicy.parse(policy.value) : none
}

/** Working days for another paper after a mismatch. */
export async function findFollowUp(db: Db, place: Place): Promise<number | undefined> {
  const policy = await policyOf(db, place, 'followUpKey')
  return policy && paperFollowUpPolicy.parse(policy.value).workdays
}

async function policyOf(db: Db, place: Place, name: keyof PaperKeys): Promise<Policy | undefined> {
  const { paper } = getService(place.service)
  return paper && findPolicy(db, { ...place, key: paper[name] })
}
