export { openCase, saveAnswers } from './open.ts'
export { takeStep } from './step.ts'
