import { services } from '#services/index.ts'

/** The services whose cases are decided together and entered in the public register. */
export const batchedServices = services.filter(({ register }) => register !== undefined)
