import { contactFields } from './fields/contacts.ts'
import { directFields } from './fields/direct.ts'
import { enterpriseFields } from './fields/enterprise.ts'

const ofOneYear = ['year', 'direct', 'directProofs']

/**
 * What “as in my last evaluation” copies: the enterprise, its products and rights, and the evidence of a
 * direct route. Never declarations, figures or files: those belong to one year.
 */
export const carriesOver: readonly string[] = [
  ...Object.keys(enterpriseFields),
  ...Object.keys(contactFields),
  'products',
  'ipRights',
  ...Object.keys(directFields),
].filter((name) => !ofOneYear.includes(name))
