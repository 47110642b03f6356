import type { Text } from './text.ts'

export type OrganisationKind = 'enterprise' | 'registry' | 'evaluator' | 'authority' | 'torch'

export const organisationKinds: Record<OrganisationKind, Text> = {
  enterprise: { zh: '申请单位', en: 'Enterprise' },
  registry: { zh: '登记机构', en: 'Registry' },
  evaluator: { zh: '评价工作机构', en: 'Evaluator' },
  authority: { zh: '科技管理部门', en: 'Authority' },
  torch: { zh: '火炬中心', en: 'Torch Center' },
}

/** Kinds whose members decide about others: they are invited, and use a second factor in production. */
export function isOfficial(kind: OrganisationKind): boolean {
  return kind !== 'enterprise'
}

export type OfficeKind = 'registry' | 'evaluator'

/** Offices take up cases of the services that they are open for, and decide or examine them. */
export function isOffice(kind: OrganisationKind): kind is OfficeKind {
  return kind === 'registry' || kind === 'evaluator'
}

export type MemberRole = 'administrator' | 'clerk'

export const memberRoles: Record<MemberRole, Text> = {
  administrator: { zh: '单位管理员', en: 'Administrator' },
  clerk: { zh: '经办人', en: 'Clerk' },
}

/** Who a step belongs to, as seen from one case. */
export type Party = 'applicant' | 'handler' | 'authority'

export const parties: Record<Party, Text> = {
  applicant: { zh: '申请单位', en: 'the applicant' },
  handler: { zh: '办理机构', en: 'the handling office' },
  authority: { zh: '主管部门', en: 'the authority' },
}
