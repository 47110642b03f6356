import { nearest } from '#core/areas.ts'
import { DomainError } from '#core/errors.ts'
import type { Service } from '#core/service.ts'
import type { Tx } from '../db/tables.ts'
import { type Case, listOffices } from './store.ts'

/** The open office whose area is the smallest around the applicant's; of two for one area, the older. */
export async function findOffice(tx: Tx, service: Service, found: Case) {
  const offices = await listOffices(tx, service.handledBy, service.id)
  const area = nearest(
    found.area,
    offices.map((office) => office.area),
  )
  const office = offices.find((candidate) => candidate.area === area)
  if (office) return office
  throw new DomainError('conflict', {
    zh: '贵单位所在地尚未开通办理机构，申请内容已保存为草稿。请与当地科技管理部门联系',
    en: 'No office handles this service in your area yet; your application is kept as a draft. Ask your local authority',
  })
}
