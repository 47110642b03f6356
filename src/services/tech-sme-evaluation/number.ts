import { type Day, isDay } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { isMainland } from './enterprise.ts'
import type { NumberFlags } from './policies/numbers.ts'
import { evaluate } from './rules/conditions.ts'

/** What is issued here; positions 11 and 12 are known from memory only. */
export const strictNumber = /^20\d{8}[0AB][08]\d{6}$/
/** What is taken from elsewhere. */
export const lenientNumber = /^20\d{8}[0-9A-Z]{2}\d{6}$/

type About = {
  answers: Answers
  /** The county of the enterprise, six digits. */
  area: string
  submittedOn: Day
  decidedOn: Day
  flags: NumberFlags
}

/**
 * The parts of an 18-character number before its serial: year of entry, county, establishment flag, direct
 * flag. Refuses (`conflict`) an area outside mainland China; Error for answers that were never complete.
 */
export function numberParts({ answers, area, submittedOn, decidedOn, flags }: About) {
  if (!isMainland(area)) throw noPlace(area)
  const { conclusion } = evaluate(answers, { on: submittedOn })
  const year = yearOf(answers, decidedOn)
  return {
    year,
    area,
    founded: foundedFlag(answers.foundedOn, { year, submittedOn }),
    direct: conclusion === 'direct' ? flags.direct : flags.scored,
  }
}

/** The year that was evaluated: an announcement that is late by some days belongs to no other year. */
export function yearOf({ year }: Answers, decidedOn: Day): string {
  return typeof year === 'string' && /^20\d{2}$/.test(year) ? year : decidedOn.slice(0, 4)
}

/**
 * `0`: the settlement of the year before may use the deduction. `A`: founded in the year of entry. `B`: filed
 * on or after 1 June, when that settlement is over (国科发火〔2018〕11号, from memory).
 */
function foundedFlag(
  foundedOn: unknown,
  { year, submittedOn }: { year: string; submittedOn: Day },
): '0' | 'A' | 'B' {
  if (typeof foundedOn !== 'string' || !isDay(foundedOn))
    throw new Error(`No day of founding in a form that was decided: ${foundedOn}`)
  if (foundedOn >= `${year}-01-01`) return 'A'
  return submittedOn >= `${year}-06-01` ? 'B' : '0'
}

function noPlace(area: string): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `注册地 ${area} 不是中国境内（不包括港、澳、台地区）的行政区划，不能编号。请先更正企业账户中的注册地`,
      en: `The place ${area} is not in mainland China, so no number can be given. Correct the place in the enterprise’s account first`,
    },
    { area },
  )
}
