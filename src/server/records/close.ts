import type { Actor } from '#core/access.ts'
import { canReach } from '#core/reach.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { tellOfRecord } from './letters.ts'
import { closeRecords, type RecordCase } from './store.ts'

type Ended = { actor: Actor; service: Service; moved: RecordCase }

/**
 * Nobody verifies what was filed beside a case that can never again be in a state for it: it is closed in the
 * transaction of the step that brought the case there. While a revocation may still end well, it waits.
 */
export async function closeRecordsOf(
  deps: Deps,
  tx: Tx,
  { actor, service, moved }: Ended,
): Promise<void> {
  const kinds = Object.entries(service.records ?? {})
    .filter(([, { from }]) => !canReach(service.lifecycle, moved.state, from))
    .map(([name]) => name)
  if (kinds.length === 0) return
  const at = deps.clock.now()
  const closed = await closeRecords(tx, { caseId: moved.id, kinds, by: actor.name, at })
  for (const { kind: name } of closed) {
    const detail = { kind: name }
    await writeJournal(tx, { caseId: moved.id, actor, act: 'record:close', detail, at })
    const kind = service.records?.[name]
    if (kind) await tellOfRecord(deps, tx, { actor, found: moved, act: 'close', kind, detail })
  }
}
