export { type Objector, requireSecrecy } from './secrecy.ts'
export { requireSilence } from './silence.ts'
