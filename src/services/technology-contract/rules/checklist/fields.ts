const amounts = ['totalYuan', 'technicalYuan', 'includesNonTechnical', 'nonTechnical'] as const
const payment = ['paymentMethod', 'royaltyBase', 'royaltyTerms', 'unitPrice', 'amountOpen'] as const
const proofs = [
  'authorisation',
  'programmeConsent',
  'permits',
  'ipCertificates',
  'ipProofs',
  'developmentPlan',
  'costSheet',
  'commitment',
  'tradeCertificate',
] as const

/**
 * The fields that the answer to a point rests on: when the applicant changes one, the point is to be answered again.
 * Points that are read out of the text of the contract alone rest on its file where form and wording count; the
 * points of a category rest on the category beside.
 */
const pointFields: Readonly<Record<string, readonly string[]>> = {
  G01: ['contractText'],
  G02: ['signedOn', 'beginsOn'],
  G03: ['beginsOn', 'endsOn'],
  G04: ['direction', 'buyerCountry'],
  G05: ['projectName', 'signedOn', 'buyerName', 'buyerCreditCode', 'registeredElsewhere'],
  G06: ['buyerName', 'buyerCreditCode', 'jointApplicants', 'jointCounterparties', 'hasBroker'],
  G07: ['projectName', 'contractText'],
  G08: [...payment, 'totalYuan'],
  G09: ['contractText', 'buyerName', 'jointApplicants', 'jointCounterparties'],
  G10: ['signedBy', 'authorisation', 'contractText'],
  G11: proofs,
  G12: ['projectName', 'category', 'contractText'],
  G13: ['contractText'],
  G14: ['intellectualProperty'],
  G15: ['needsPermit', 'permits'],
  G16: ['planSource', 'programmeConsent'],
  G17: ['contractText'],
  G18: ['contractText', 'nonTechnical'],
  G19: ['contractLanguage', 'chineseTranslation', 'translationPromised'],
  G20: ['projectName', 'contractText', ...amounts],
  G21: [...amounts, 'amountOpen', 'amountOpenReason', 'currency', 'originalAmount', 'exchangeRate'],
  G22: ['category'],
  D01: ['projectName'],
  D06: ['developmentPlan'],
  D15: ['projectName', 'intellectualProperty'],
  D20: ['jointApplicants', 'jointCounterparties'],
  T01: ['projectName', 'intellectualProperty'],
  T03: ['intellectualProperty'],
  T04: ['intellectualProperty', 'ipCertificates', 'ipProofs'],
  T04S: ['intellectualProperty', 'ipCertificates'],
  T06: ['ipCertificates'],
  T07: ['beginsOn', 'endsOn', 'ipCertificates'],
  T08: ['ipCertificates'],
  T10: ['intellectualProperty', 'ipProofs'],
  T13: ['nonTechnical'],
  T20: ['licenceMode', 'knowhowLicence'],
  T21: ['beginsOn'],
  T22: ['direction', 'tradeCertificateNumber', 'tradeCertificate', 'importDataSheet'],
  C01: ['projectName'],
  S01: ['projectName'],
  R01: ['projectName'],
  A02: ['projectName'],
}

/** The fields of one point, each once; none for a point that rests on no field of the form. */
export function fieldsOf(id: string, ofGroup: readonly string[]): string[] {
  return [...new Set([...ofGroup, ...(pointFields[id] ?? [])])]
}

/** The points that the table speaks of. */
export const pointsWithFields = Object.keys(pointFields)
