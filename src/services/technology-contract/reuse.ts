import type { Directory } from '#core/service.ts'
import { buyerFields } from './fields/buyer.ts'
import { classificationFields } from './fields/classification.ts'
import { sellerFields } from './fields/seller.ts'

/**
 * What “as in my last contract” copies: the applicant, how the contract is classed and paid. Not the project,
 * the days, the amounts, the other party and the files, which are another contract’s.
 */
export const carriesOver: readonly string[] = [
  'category',
  'direction',
  'signedBy',
  'contractLanguage',
  'relatedParties',
  'paymentMethod',
  'currency',
  'includesNonTechnical',
  'hasBroker',
  'needsPermit',
  ...Object.keys(classificationFields),
  ...Object.keys(sellerFields),
]

/** The other party is found again by its credit code. */
export const directories: readonly Directory[] = [
  {
    title: { zh: '以前合同中的对方当事人', en: 'Other parties of earlier contracts' },
    key: 'buyerCreditCode',
    fields: Object.keys(buyerFields),
  },
]
