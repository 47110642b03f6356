import type { Answers } from '#core/form.ts'

/** A contract with every clause and paper, in effect, between parties who are not related. */
const orderly: Answers = {
  includesNonTechnical: false,
  paymentMethod: 'INSTALMENT',
  inEffect: true,
  endsOn: '2028-09-14',
  seller: 'ENTERPRISE',
  relatedParties: false,
  crossBorder: false,
  planProject: false,
  needsPermit: false,
  signedByAgent: false,
  foreignOnly: false,
  clauseSubject: true,
  clausePrice: true,
  clauseAcceptance: true,
  clauseOwnership: true,
  clauseSeals: true,
  paperContract: true,
  paperCommitment: true,
}

const developed: Answers = {
  creates: true,
  innovative: true,
  onlyParameters: false,
  basicResearch: false,
  allResearch: false,
  routine: false,
  ancillary: false,
  clauseGoal: true,
  paperPlan: true,
  paperCosts: true,
}

const nothingElse: Answers = { creates: false, handsOver: 'NO', reportsOnly: false }

/** E1: a university develops an algorithm and one test rig; servers and material were bought. */
export const algorithm: Answers = {
  ...orderly,
  ...developed,
  seller: 'SCHOLARLY',
  totalYuan: '1200000.00',
  includesNonTechnical: true,
  nonTechnical: [
    { kind: 'EQUIPMENT', yuan: '300000.00' },
    { kind: 'MATERIAL', yuan: '80000.00' },
  ],
}

/** E3: hardware, custom software and training of the operators in one text. */
export const integration: Answers = {
  ...orderly,
  ...developed,
  ancillary: true,
  totalYuan: '5000000.00',
  includesNonTechnical: true,
  nonTechnical: [{ kind: 'HARDWARE', yuan: '3600000.00' }],
}

/** E4: a laboratory solves a problem of corrosion. */
export const corrosion: Answers = {
  ...orderly,
  ...nothingElse,
  solves: true,
  routine: false,
  totalYuan: '960000.00',
  includesNonTechnical: true,
  nonTechnical: [
    { kind: 'MATERIAL', yuan: '160000.00' },
    { kind: 'HIRE', yuan: '100000.00' },
  ],
}

/** E6: know-how is assigned to a partner. */
export const knowHow: Answers = {
  ...orderly,
  creates: false,
  handsOver: 'ASSIGN',
  right: 'KNOWHOW',
  held: true,
  secret: true,
  ancillary: false,
  paymentMethod: 'LUMP',
  totalYuan: '12000000.00',
  transferCostYuan: '2000000.00',
  transferTaxesYuan: '100000.00',
}

/** E8: a “development” that changes only size and colour. */
export const housing: Answers = {
  ...orderly,
  ...developed,
  category: 'DEV.ENTRUST',
  innovative: false,
  onlyParameters: true,
  totalYuan: '90000.00',
}

/** E9: yearly maintenance and standard calibration. */
export const upkeep: Answers = {
  ...orderly,
  category: 'SRV.GEN',
  routine: true,
  metrology: true,
  instruments: true,
  totalYuan: '180000.00',
}

/** E10: thirty engineers named by the client learn a new welding process. */
export const welding: Answers = {
  ...orderly,
  ...nothingElse,
  solves: false,
  trains: true,
  namedTrainees: true,
  generalTraining: false,
  insideMain: false,
  totalYuan: '120000.00',
  includesNonTechnical: true,
  nonTechnical: [{ kind: 'BOOKS', yuan: '8000.00' }],
}
