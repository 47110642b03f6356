import type { Actor } from '#core/access.ts'
import type { Answers } from '#core/form.ts'
import { getService } from '#services/index.ts'
import { takeStep } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { takeObjection } from '../objections/actions.ts'
import { contractPdf } from './contract-pdf.ts'
import { writePdf } from './keep-pdf.ts'
import { quietly } from './quietly.ts'

const facts =
  '该企业信息表所列软件著作权登记号与本单位早先登记的一致，疑为重复填报，请核实其是否属于该企业。（示例）'

/** Somebody objects to the second entry of the notice that runs. All of it is invented. */
export async function tellObjection(deps: Deps, authority: Actor): Promise<void> {
  const notice = await deps.db
    .selectFrom('announcements')
    .select('address')
    .where('authority_id', '=', authority.organisation.id)
    .where('kind', '=', 'notice')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!notice) return
  const [example] = getService('technology-contract').examples
  const pdf = contractPdf(example?.answers ?? {}, '异议证据（演示）')
  const file = {
    ...(await writePdf(deps, pdf)),
    name: '证据材料（演示）.pdf',
    kind: 'pdf' as const,
  }
  await takeObjection(quietly(deps, 1), {
    address: notice.address,
    fields: { position: '2', name: '贺知微', phone: '13900000002', facts },
    files: [file],
  })
}

/** Of those entered one has been notified of a revocation, and one was revoked after its time to answer. */
export async function tellRevocations(deps: Deps, authority: Actor): Promise<void> {
  const entered = await deps.db
    .selectFrom('register_entries')
    .select('case_id')
    .where('authority_id', '=', authority.organisation.id)
    .orderBy('number')
    .limit(2)
    .execute()
  const [one, other] = entered.map(({ case_id }) => case_id)
  if (!one || !other) return
  const step = (daysAgo: number, id: string, name: string, asked: Answers) => {
    const then = quietly(deps, daysAgo)
    return asActor(deps.db, authority, (tx) =>
      takeStep(then, tx, { actor: authority, id, step: name, asked }),
    )
  }
  await step(18, one, 'notify-revocation', { ground: 'R5', facts: '已列入经营异常名录（示例）。' })
  await step(3, other, 'notify-revocation', {
    ground: 'R1',
    facts: '抽查发现职工总数已经超过 500 人（示例）。',
  })
  await step(1, one, 'revoke', {
    ground: 'R5',
    reason: '申辩期内没有提出申辩，核实属实（示例）。',
    documentNumber: '示范撤销第1号',
  })
}
