import { consulting } from './consulting.ts'
import { development } from './development.ts'
import { admission, lawfulness, nature, text } from './general.ts'
import { listUnder } from './point.ts'
import { service } from './service.ts'
import { agency, training } from './training-and-agency.ts'
import { transfer } from './transfer.ts'

const groups = [
  admission,
  text,
  lawfulness,
  nature,
  development,
  transfer,
  consulting,
  service,
  training,
  agency,
]

/** What an officer answers point by point before deciding, under each rule pack. */
export const checklist2001 = listUnder('R2001', groups)
export const checklist2026 = listUnder('R2026', groups)
