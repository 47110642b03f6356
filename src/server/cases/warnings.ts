import { dayInShanghai } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { packOf, type Warning } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { listPoliciesOf } from '../reference/actions.ts'
import type { Case } from './store.ts'

type Filed = Pick<Case, 'area' | 'rule_pack' | 'accepted_on'> & {
  submitted: Answers | null
  submitted_at: Date | null
}

type Asked<C extends Filed> = {
  service: Service
  cases: readonly C[]
  /** Stands for the day of submission where there was none. */
  today: string
}

/** What an officer should look at in each of these cases, as it was handed in; some points differ by place. */
export async function listWarnings<C extends Filed>(
  tx: Tx,
  { service, cases, today }: Asked<C>,
): Promise<Map<C, Warning[]>> {
  if (cases.length === 0) return new Map()
  const policies = await listPoliciesOf(tx, service.id)
  return new Map(
    cases.map((found) => {
      const { area, rule_pack, accepted_on, submitted, submitted_at } = found
      const on = submitted_at ? dayInShanghai(submitted_at) : today
      const inForce = (key: string) => policyOn(policies, { key, area, on })
      // Steps go by the policies of the day of acceptance, and so does what is advised.
      const decidedBy = (key: string) => policyOn(policies, { key, area, on: accepted_on ?? on })
      const { check, advise } = packOf(service, rule_pack)
      const answers = submitted ?? {}
      const checked = check(answers, on, (key) => inForce(key)?.value)
      return [found, [...checked, ...(advise?.(answers, decidedBy) ?? [])]] as const
    }),
  )
}
