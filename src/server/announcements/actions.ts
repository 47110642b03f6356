export { areaTitle } from './area-title.ts'
export { correctAnnouncement } from './correct.ts'
export { publish } from './publish.ts'
export { insertRegisterEntries, renameEntry } from './register-store.ts'
export { revokeEntry } from './revoke.ts'
export {
  findRunningNotice,
  findWithdrawnNotice,
  type Listed,
  listOfBatch,
  markWithdrawn,
  pullEntry,
  putOff,
} from './store.ts'
