import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { packOn } from '#core/rule-pack.ts'
import { indexAreas } from '#core/sheet-areas.ts'
import { columnsOf } from '#core/sheet-columns.ts'
import { type Person, person } from '#server/testing/people.ts'
import { written } from '#server/testing/tables.ts'
import { technologyContract } from '#services/technology-contract/index.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const today = () => new Date().toISOString().slice(0, 10)

/** A workbook of contracts checked row by row and made drafts, and the same rows inserted by SQL alone. */
export async function benchImport(
  stage: Stage,
  { rounds, contracts }: { rounds: number; contracts: number },
): Promise<Line[]> {
  const platform = await stage.platform('import')
  const parts = { checked: 0, confirmed: 0 }
  let round = 0
  const throughTable = async () => {
    round += 1
    const by = await person(platform, { kind: 'enterprise', area: '330402' })
    const bytes = await workbookOf(platform, { contracts, round })
    const start = performance.now()
    const { id } = await upload(platform, by, bytes)
    parts.checked = performance.now() - start
    await confirm(platform, by, id)
    parts.confirmed = performance.now() - start - parts.checked
    await requireDrafts(platform, by, contracts)
    return performance.now() - start
  }
  const bySql = async () => copyLastImport(platform, contracts)
  const { a, b } = await alternate(rounds, throughTable, bySql)
  const [table, alone] = [median(a), median(b)]
  return [
    {
      title: `import of ${contracts.toLocaleString('en')} contracts, beside the same inserts alone`,
      measured: `${seconds(table)} (check ${seconds(parts.checked)}, drafts ${seconds(parts.confirmed)})`,
      beside: seconds(alone),
      ratio: alone / table,
    },
  ]
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** What an enterprise would fill in: the template’s columns, other projects in each row. */
async function workbookOf(
  { db }: Platform,
  { contracts, round }: { contracts: number; round: number },
) {
  const areas = await db.selectFrom('areas').select(['code', 'name', 'parent']).execute()
  const index = indexAreas(areas)
  const places = new Map(areas.map(({ code }) => [code, index.pathOf(code)]))
  const columns = columnsOf(packOn(technologyContract, today()).form)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('合同')
  sheet.addRow(columns.map(({ title }) => title.zh))
  const { examples } = technologyContract
  for (let at = 0; at < contracts; at += 1) {
    const answers = {
      ...examples[at % examples.length]?.answers,
      projectName: `第 ${round} 批项目 ${at}`,
    }
    sheet.addRow(columns.map((column) => written(column, answers, places)))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload({ address }: Platform, by: Person, bytes: Buffer): Promise<{ id: string }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), '合同.xlsx')
  const headers = { authorization: `Bearer ${by.key}` }
  const response = await fetch(`${address}/api/v1/imports?service=${technologyContract.id}`, {
    method: 'POST',
    headers,
    body: form,
  })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as { id: string }
}

async function confirm({ address }: Platform, by: Person, id: string): Promise<void> {
  const headers = { authorization: `Bearer ${by.key}`, 'idempotency-key': randomUUID() }
  const response = await fetch(`${address}/api/v1/imports/${id}/confirm`, {
    method: 'POST',
    headers,
  })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
}

async function requireDrafts({ db }: Platform, by: Person, wanted: number): Promise<void> {
  const { count } = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('applicant_id', '=', by.organisationId)
    .executeTakeFirstOrThrow()
  if (Number(count) !== wanted) throw new Error(`${count} of ${wanted} drafts were made`)
}

/** The rows of the newest import once more: its report, its cases and the first entries of their chains. */
async function copyLastImport({ db }: Platform, contracts: number): Promise<number> {
  const start = performance.now()
  await db.transaction().execute(async (tx) => {
    const last = sql`(select id from imports order by seq desc limit 1)`
    await sql`create temporary table made on commit drop as
      select import_rows.number, import_rows.title, import_rows.state, problems, case_id, gen_random_uuid() as copy,
        cases.answers
      from import_rows join cases on cases.id = case_id where import_id = ${last}`.execute(tx)
    await sql`
      insert into cases (id, reference, service, state, private, waits_for, answers, form_version, rule_pack, title,
        applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by, search_text)
      select copy, reference || copy, service, cases.state, private, waits_for, cases.answers, form_version, rule_pack,
        cases.title, applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by,
        search_text
      from made join cases on cases.id = case_id`.execute(tx)
    await sql`
      insert into journal (stream, place, case_id, at, actor_id, actor_name, act, detail, previous_hash, hash)
      select 'case:' || copy, place, copy, at, actor_id, actor_name, act, detail, previous_hash, hash
      from made join journal using (case_id)`.execute(tx)
    const copied = await sql<{ id: string }>`
      insert into imports (organisation_id, service, rule_pack, file_name, sha256, state, rows, ready, gaps, refused,
        notes, uploaded_by, uploaded_name, uploaded_at, ended_name, ended_at)
      select organisation_id, service, rule_pack, file_name, sha256, state, rows, ready, gaps, refused,
        notes, uploaded_by, uploaded_name, uploaded_at, ended_name, ended_at
      from imports where id = ${last} returning id`.execute(tx)
    // As the platform does it: first with the answers, then with the case instead.
    const id = copied.rows[0]?.id ?? ''
    await sql`
      insert into import_rows (import_id, number, title, state, problems, answers)
      select ${id}, number, title, state, problems, answers from made`.execute(tx)
    const { numAffectedRows } = await sql`
      update import_rows set case_id = copy, answers = null
      from made where import_id = ${id} and import_rows.number = made.number`.execute(tx)
    if (numAffectedRows !== BigInt(contracts))
      throw new Error(`${numAffectedRows} rows were copied`)
  })
  return performance.now() - start
}
