import { notFound } from '#core/errors.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import {
  assignObjection,
  decideObjection,
  takeObjection,
  verifyObjection,
} from '../objections/actions.ts'
import { type Act, inTurn } from './agenda.ts'
import type { Batch } from './batches.ts'
import { writePdf } from './keep-pdf.ts'
import type { Province } from './province.ts'

/** An objection, and how far it has come; days are counted back from today. */
export type Objecting = {
  position: number
  takenAgo: number
  by: { name: string; phone: string }
  facts: string
  assignedAgo?: number
  verified?: { ago: number; finding: string }
  decided?: { ago: number; upheld: boolean; decision: string }
}

/** Somebody objects to an entry of the notice of that batch, and what comes of it. All of it is invented. */
export function objectionActs(province: Province, batch: Batch, said: Objecting): Act[] {
  let id = ''
  const { authority, office } = province
  const { assignedAgo, verified, decided } = said
  const acts: Act[] = [
    {
      daysAgo: said.takenAgo,
      work: async (then) => {
        id = await object(then, province, { batch, said })
      },
    },
  ]
  if (assignedAgo !== undefined) {
    const work = (then: Deps) =>
      asActor(then.db, authority, (tx) => assignObjection(then, tx, { actor: authority, id }))
    acts.push({ daysAgo: assignedAgo, work })
  }
  if (verified) {
    const { ago: daysAgo, finding } = verified
    const work = (then: Deps) =>
      asActor(then.db, office, (tx) => verifyObjection(then, tx, { actor: office, id, finding }))
    acts.push({ daysAgo, work })
  }
  if (decided) {
    const { ago: daysAgo, ...decision } = decided
    const asked = { actor: authority, ...decision }
    const work = (then: Deps) =>
      asActor(then.db, authority, (tx) => decideObjection(then, tx, { ...asked, id }))
    acts.push({ daysAgo, work })
  }
  return inTurn(acts)
}

async function object(
  then: Deps,
  { paper }: Province,
  { batch, said }: { batch: Batch; said: Objecting },
): Promise<string> {
  const notice = await noticeOf(then, batch)
  const { position, by, facts } = said
  const file = {
    ...(await writePdf(then, paper.pdf)),
    name: '证据材料（演示）.pdf',
    kind: 'pdf' as const,
  }
  const fields = { position: String(position), ...by, facts }
  await takeObjection(then, { address: notice.address, fields, files: [file] })
  const { id } = await then.db
    .selectFrom('objections')
    .select('id')
    .where('announcement_id', '=', notice.id)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

/** The notice of a batch that stands; refuses (`not-found`) where none was published. */
export async function noticeOf({ db }: Deps, batch: Batch) {
  if (batch.id === '') throw notFound()
  const notice = await db
    .selectFrom('announcements')
    .select(['id', 'address'])
    .where('batch_id', '=', batch.id)
    .where('kind', '=', 'notice')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!notice) throw notFound()
  return notice
}
