import { checkYourself } from '#api/self-check.ts'
import { startBare } from './bare-process.ts'
import { load } from './load.ts'
import type { Line } from './report.ts'
import { alternate, median } from './rounds.ts'
import type { Platform, Stage } from './stage.ts'

const crowd = 20

type Sizes = { rounds: number; amount: number }

/** The self-check of each service, from its answers to the findings, beside a bare Fastify that answers them. */
export async function benchSelfCheck(stage: Stage, sizes: Sizes): Promise<Line[]> {
  const platform = await stage.platform('self_check')
  const lines: Line[] = []
  for (const [service, answers] of Object.entries(asked)) {
    lines.push(await measure(platform, { ...sizes, service, answers }))
  }
  return lines
}

type Measured = Sizes & { service: string; answers: object }

async function measure(platform: Platform, by: Measured): Promise<Line> {
  const { rounds, amount, service, answers } = by
  const path = checkYourself.path.replace(':service', service)
  const question = { answers, area: '330106' }
  const { status, body: answer } = await platform.post(path, { body: question })
  if (status !== 200) throw new Error(`The self-check refused: ${JSON.stringify(answer)}`)
  await using bare = await startBare(answer)
  const body = JSON.stringify(question)
  let sent = 0

  const checks = () => {
    sent += 1
    const visitor = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': visitor }
    return { method: 'POST', path, headers, body }
  }
  const { a, b } = await alternate(
    rounds,
    () => load({ address: platform.address, connections: crowd, amount, next: checks }),
    () => load({ address: bare.address, connections: crowd, amount, next: () => ({ path: '/' }) }),
  )
  const own = median(a.map(({ perSecond }) => perSecond))
  const other = median(b.map(({ perSecond }) => perSecond))
  return {
    title: `self-check of ${service} beside bare Fastify, ${Math.round(JSON.stringify(answer).length / 1000)} kB, ${crowd} at once`,
    measured: `${own.toFixed(0)} a second`,
    beside: `${other.toFixed(0)} a second`,
    ratio: own / other,
  }
}

/** A university develops an algorithm and a test rig; half of the clauses are still missing. */
const development = {
  creates: true,
  innovative: true,
  onlyParameters: false,
  basicResearch: false,
  allResearch: false,
  routine: false,
  ancillary: true,
  totalYuan: '1200000.00',
  includesNonTechnical: true,
  nonTechnical: [
    { kind: 'EQUIPMENT', yuan: '300000.00' },
    { kind: 'MATERIAL', yuan: '80000.00' },
  ],
  paymentMethod: 'INSTALMENT',
  inEffect: true,
  seller: 'SCHOLARLY',
  relatedParties: false,
  crossBorder: false,
  planProject: false,
  needsPermit: false,
  signedByAgent: false,
  foreignOnly: false,
  clauseGoal: true,
  clauseSubject: true,
  clausePrice: true,
}

/** A software firm that reaches 80 points. */
const softwareFirm = {
  resident: true,
  permitted: true,
  clean: true,
  foundedThisYear: false,
  direct: false,
  totalStaff: '46',
  technicalStaff: '12',
  revenueYuan: '32500000.00',
  costYuan: '29800000.00',
  researchYuan: '1684000.00',
  assetsYuan: '41000000.00',
  classOne: '0',
  classTwo: '5',
}

const asked = { 'technology-contract': development, 'tech-sme-evaluation': softwareFirm }
