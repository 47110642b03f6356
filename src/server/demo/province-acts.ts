import { addDays } from '#core/dates.ts'
import { type Act, inTurn } from './agenda.ts'
import {
  announceAct,
  type Batch,
  extendAct,
  filedActs,
  listedActs,
  newestActs,
  noticeAct,
  withdrawAct,
} from './batches.ts'
import { changeActs } from './changes.ts'
import { correctActs, pullActs } from './notices.ts'
import { runningObjections, settledObjections } from './objection-stories.ts'
import { objectionActs } from './objections.ts'
import type { Province } from './province.ts'
import { reviewActs } from './reviews.ts'
import { revocationActs } from './revocations.ts'
import { type Check, drawnActs } from './spot-check.ts'
import { failedActs, handInActs, resultActs } from './spot-check-results.ts'

/** A year of a province: what stands at the office, four batches, and what became of those entered. */
export function provinceActs(province: Province, springAgo: number): Act[] {
  const batch = (place: number, filedAgo: number, cases: number): Batch => ({
    ...{ place, filedAgo, cases },
    id: '',
  })
  const [spring, autumn] = [batch(1, springAgo, 46), batch(2, 56, 46)]
  const [running, newest] = [batch(3, 13, 40), batch(4, 5, 18)]
  return [
    ...reviewActs(province),
    ...filedActs(province, spring),
    ...inTurn([
      ...listedActs(province, spring),
      noticeAct(province, spring, springAgo - 8),
      announceAct(province, spring, springAgo - 32),
    ]),
    ...filedActs(province, autumn),
    ...autumnActs(province, autumn),
    ...filedActs(province, running),
    ...runningActs(province, running),
    ...filedActs(province, newest),
    ...inTurn(newestActs(province, newest)),
    // What passed after that waits for the next one.
    ...filedActs(province, { filedAgo: 1, cases: province.left() }),
    ...checkActs(province, springAgo),
    ...revocationActs(province),
    ...changeActs(province),
  ]
}

/** The batch that was announced last: in one province its notice was taken back first, in another one it lost an entry. */
function autumnActs(province: Province, batch: Batch): Act[] {
  const { last } = province.place
  const isAnew = last === 'collecting'
  const acts = [
    ...inTurn([
      ...listedActs(province, batch),
      noticeAct(province, batch, 48),
      ...(isAnew ? [withdrawAct(province, batch, 47), noticeAct(province, batch, 46)] : []),
      announceAct(province, batch, 22),
    ]),
  ]
  const [upheld, rejected] = settledObjections
  if (last === 'frozen') acts.push(...pullActs(province, batch, { daysAgo: 43, position: 6 }))
  if (last === 'cancelled') acts.push(...correctActs(province, batch, 19))
  if (upheld && last !== 'collecting') acts.push(...objectionActs(province, batch, upheld))
  if (rejected && last !== 'cancelled') acts.push(...objectionActs(province, batch, rejected))
  return acts
}

function runningActs(province: Province, batch: Batch): Act[] {
  const isLonger = province.place.last === 'frozen'
  return [
    ...inTurn([
      ...listedActs(province, batch),
      noticeAct(province, batch, 4),
      ...(isLonger ? [extendAct(province, batch, 1)] : []),
    ]),
    ...runningObjections.flatMap((said) => objectionActs(province, batch, said)),
  ]
}

/** One spot check whose results are published, and one under way. */
function checkActs(province: Province, springAgo: number): Act[] {
  const { today, place } = province
  const over: Check = {
    openedAgo: 27,
    drawnAgo: 24,
    askedAgo: 23,
    year: addDays(today, -springAgo).slice(0, 4),
    percent: '8',
    strata: 'county',
    value: '3387.16',
    id: '',
  }
  const underway: Check = {
    openedAgo: 9,
    drawnAgo: 6,
    askedAgo: 3,
    year: addDays(today, -56).slice(0, 4),
    // In the county of the demo enterprise all are checked, and so it is among them.
    ...(place.last === 'frozen' ? { percent: '100', area: '330110' } : { percent: '8' }),
    strata: 'county-route',
    value: '3412.55',
    id: '',
  }
  return [
    ...inTurn([...drawnActs(province, over), ...resultActs(province, over)]),
    ...failedActs(province, over, 8),
    ...inTurn([...drawnActs(province, underway), ...handInActs(province, underway, 1)]),
  ]
}
