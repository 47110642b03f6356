import type { Answers } from '#core/form.ts'

const sound: Answers = {
  resident: true,
  permitted: true,
  clean: true,
  foundedThisYear: false,
  direct: false,
}

/** A: a software firm that reaches 80. */
export const software: Answers = {
  ...sound,
  totalStaff: '46',
  technicalStaff: '12',
  revenueYuan: '32500000.00',
  costYuan: '29800000.00',
  researchYuan: '1684000.00',
  assetsYuan: '41000000.00',
  classOne: '0',
  classTwo: '5',
}

/** B: a start-up without revenue. */
export const startUp: Answers = {
  ...sound,
  totalStaff: '8',
  technicalStaff: '5',
  revenueYuan: '0.00',
  costYuan: '1180000.00',
  researchYuan: '920000.00',
  assetsYuan: '2600000.00',
  classOne: '0',
  classTwo: '1',
}

/** D: an equipment maker with 30 points. */
export const maker: Answers = {
  ...sound,
  totalStaff: '160',
  technicalStaff: '24',
  revenueYuan: '186000000.00',
  costYuan: '174000000.00',
  researchYuan: '5200000.00',
  assetsYuan: '150000000.00',
  classOne: '0',
  classTwo: '2',
}

/** F: no rights, both shares exactly on their bounds. */
export const withoutRights: Answers = {
  ...sound,
  totalStaff: '10',
  technicalStaff: '3',
  revenueYuan: '50000000.00',
  costYuan: '48000000.00',
  researchYuan: '3000000.00',
  assetsYuan: '30000000.00',
  classOne: '0',
  classTwo: '0',
}

/** Two points short: 58. */
export const nearly: Answers = {
  ...software,
  totalStaff: '100',
  technicalStaff: '25',
  researchYuan: '1300000.00',
  classTwo: '2',
}
