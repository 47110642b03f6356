export { takeObjection } from './object.ts'
