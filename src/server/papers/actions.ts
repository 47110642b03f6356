export { papersDeferred } from './defer.ts'
export { papersFallDue } from './fall-due.ts'
export { paperFollows } from './follow.ts'
export { remindOfPapers } from './remind.ts'
