import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import { asActor } from '../db/as-actor.ts'
import type { TestApp } from '../testing/app.ts'
import { contractAnswers } from '../testing/contracts.ts'
import { actorOf, type Person } from '../testing/people.ts'
import { amendCertificate, issueCertificate } from './actions.ts'
import type { Issue } from './compose.ts'

type Parties = { seller: Person; officer: Person }

/** The service of the tests; with `validUntil` its certificates expire. */
function contractService(validUntil?: Day): Service {
  const service = getService('technology-contract')
  const { certificate } = service
  if (!validUntil || !certificate) return service
  return { ...service, certificate: (decided) => ({ ...certificate(decided), validUntil }) }
}

let made = 0

/** A registered case straight in the database, and its first certificate. */
export async function issued(app: TestApp, parties: Parties, validUntil?: Day) {
  const issue = await issueFor(app, parties, validUntil)
  const number = await asActor(app.db, issue.actor, (tx) => issueCertificate(app.deps, tx, issue))
  return { issue, number, caseId: issue.found.id, qr: await qrOf(app, number, 1) }
}

/** The next version, with another verified amount. */
export async function amended(app: TestApp, issue: Issue, verifiedTechnicalYuan = '700000.00') {
  const next = { ...issue, decision: { ...issue.decision, verifiedTechnicalYuan } }
  await asActor(app.db, issue.actor, (tx) => amendCertificate(app.deps, tx, next))
}

/** The address behind the QR code of one version. */
export async function qrOf(app: TestApp, number: string, version: number): Promise<string> {
  const row = await app.db
    .selectFrom('certificates')
    .select('check_code')
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return `/api/v1/verify/${number}/${row.check_code}`
}

async function issueFor(
  app: TestApp,
  { seller, officer }: Parties,
  validUntil?: Day,
): Promise<Issue> {
  made += 1
  const answers = JSON.stringify(contractAnswers())
  const at = app.deps.clock.now()
  const found = await app.db
    .insertInto('cases')
    .values({
      reference: `SAMPLE${made}`,
      service: 'technology-contract',
      state: 'registered',
      private: false,
      waits_for: null,
      answers,
      submitted: answers,
      form_version: 1,
      rule_pack: 'R2001',
      title: '样例合同',
      applicant_id: seller.organisationId,
      applicant_name: '杭州星河样例科技有限公司',
      applicant_code: '-',
      area: '330106',
      handler_id: officer.organisationId,
      opened_by: seller.userId,
      opened_at: at,
      changed_at: at,
      changed_by: seller.name,
      search_text: '',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const decision = { verifiedTechnicalYuan: '820000.00' }
  return {
    actor: await actorOf(app, officer),
    service: contractService(validUntil),
    found,
    decision,
  }
}

/** How many transactions of this database wait for a lock. */
export async function waiting(app: Pick<TestApp, 'db'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    app.db,
  )
  return rows[0]?.count ?? 0
}
