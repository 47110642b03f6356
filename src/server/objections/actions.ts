export { takeObjection } from './object.ts'
export { requireSilence } from './silence.ts'
