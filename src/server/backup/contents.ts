import { createHash } from 'node:crypto'
import type pg from 'pg'
import { DomainError } from '#core/errors.ts'
import type { Deps } from '../deps.ts'
import { allContents, type Content } from './tables.ts'

type Files = Deps['files']
type FileFault = { sha256: string; what: 'missing' | 'damaged'; namedBy: string[] }

/** Reads every file that a row names and reports those that are not what their row says. */
export async function verifyFiles({
  pool,
  files,
}: {
  pool: pg.Pool
  files: Files
}): Promise<{ intact: number; faults: FileFault[] }> {
  const faults: FileFault[] = []
  let intact = 0
  for await (const content of allContents(pool)) {
    const what = await stateOf(files, content)
    if (what === 'intact') intact += 1
    else
      faults.push({ sha256: content.sha256, what, namedBy: await listNames(pool, content.sha256) })
  }
  return { intact, faults }
}

async function stateOf(files: Files, { sha256, size }: Content) {
  if (!(await files.has(sha256))) return 'missing'
  const hash = createHash('sha256')
  let read = 0
  for await (const chunk of await files.open(sha256)) {
    hash.update(chunk)
    read += chunk.length
  }
  return hash.digest('hex') === sha256 && read === (size ?? read) ? 'intact' : 'damaged'
}

/** One content as a part of an archive: its size, and its bytes, which are checked as they pass. */
export async function contentOf(files: Files, { sha256, size }: Content) {
  if (!(await files.has(sha256))) throw spoilt(sha256)
  if (size !== null) return { size, body: passing(await files.open(sha256), { sha256, size }) }
  // The PDF of a certificate: some hundred kilobytes, made by the platform itself.
  const chunks: Buffer[] = []
  for await (const chunk of await files.open(sha256)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  return { size: bytes.length, body: passing([bytes], { sha256, size: bytes.length }) }
}

async function* passing(
  source: AsyncIterable<Buffer> | Buffer[],
  { sha256, size }: { sha256: string; size: number },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let left = size
  for await (const chunk of source) {
    hash.update(chunk)
    left -= chunk.length
    yield chunk
  }
  if (left !== 0 || hash.digest('hex') !== sha256) throw spoilt(sha256)
}

function spoilt(sha256: string): DomainError {
  return new DomainError('conflict', {
    zh: `文件 ${sha256} 缺失或已损坏，未生成备份；请先运行 verify-files 查明并从旧备份中找回`,
    en: `The file ${sha256} is missing or damaged, so no backup was made; run verify-files and put it back from an older backup`,
  })
}

async function listNames(pool: pg.Pool, sha256: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select cases.reference || ' ' || files.name as name from files join cases on cases.id = case_id
      where sha256 = $1
    union all select 'certificate ' || number from certificates where pdf_sha256 = $1
    union all select 'objection ' || objection_id from objection_files where sha256 = $1
    union all select 'spot check ' || item_id from spot_check_files where sha256 = $1 order by 1`,
    [sha256],
  )
  return rows.map((row) => row.name)
}
