import type { Answers } from '#core/form.ts'

// All enterprises and persons are invented. Files are added by whoever uses an example.

/** Everything declared as it should be. */
const sound: Answers = {
  resident: true,
  permitted: true,
  noSafetyAccident: true,
  noQualityAccident: true,
  noEnvironmentalBreach: true,
  noIntegrityBreach: true,
  notAbnormal: true,
  notUnlawful: true,
}

const enterprise: Answers = {
  year: '2026',
  foundedOn: '2016-04-18',
  registeredCapitalYuan: '5000000.00',
  inZone: false,
  representativeName: '陈立新',
  representativePhone: '13800000001',
  representativeEmail: 'chen@example.com',
  contactName: '何静',
  contactPhone: '027-87650002',
  contactEmail: 'he@example.com',
  ...sound,
  direct: false,
}

export const softwareHouse: Answers = {
  ...enterprise,
  industry: 'I',
  inZone: true,
  zoneName: '样例高新技术产业开发区',
  products: [{ name: '车间排程软件', field: 'T1' }],
}

export const workshop: Answers = {
  ...enterprise,
  industry: 'C',
  products: [{ name: '数控铣削附件', field: 'T8' }],
}

/** Persons who are all employed, unless others are named. */
export function people(total: string, technical: string): Answers {
  return {
    totalStaff: total,
    totalEmployed: total,
    totalPartTime: '0',
    totalTemporary: '0',
    technicalStaff: technical,
    technicalEmployed: technical,
    technicalPartTime: '0',
    technicalTemporary: '0',
  }
}

/** So many rights of one kind with the product of the first line. */
export function rights(kind: string, count: number): Answers[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `样例知识产权 ${kind} ${at + 1}`,
    kind,
    number: `样例-${kind}-${at + 1}`,
    grantedOn: '2024-05-20',
    acquired: 'OWN',
    product: '1',
  }))
}
