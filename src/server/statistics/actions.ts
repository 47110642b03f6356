export { countDecision, countSupplement } from './count.ts'
