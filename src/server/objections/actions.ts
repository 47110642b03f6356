export { assignObjection } from './assign.ts'
export { decideObjection } from './decide.ts'
export { takeObjection } from './object.ts'
export { verifyObjection } from './verify.ts'
