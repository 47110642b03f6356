export { findActor, getActor } from './caller.ts'
export { refuseDemoAccounts, seedDemoAccounts } from './demo.ts'
export { demoAccounts } from './demo-cast.ts'
export { requireSameOrigin } from './same-origin.ts'
