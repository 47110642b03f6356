import { DomainError } from '#core/errors.ts'
import type { Db } from '../db/tables.ts'

/** A registry by the six digits that its numbers carry: the region's four and its own two. */
export async function getOffice(db: Db, code: string) {
  const row = await db
    .selectFrom('organisations')
    .select(['id', 'name', 'area', 'office_code', 'services'])
    .where('region', '=', code.slice(0, -2))
    .where('office_code', '=', code.slice(-2))
    .executeTakeFirst()
  if (row?.office_code) return { ...row, officeCode: row.office_code }
  throw new DomainError('not-found', {
    zh: `没有编号为 ${code} 的登记机构；应为六位数字：地区四位、机构两位，如 330001`,
    en: `There is no registry ${code}; it is six digits, four of the region and two of the office, as in 330001`,
  })
}
