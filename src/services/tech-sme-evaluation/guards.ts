import { chineseDay } from '#core/dates.ts'
import { readAnswers } from '#core/form.ts'
import type { Guarded } from '#core/lifecycle.ts'
import type { Text } from '#core/text.ts'
import { crossCheck } from './cross-check.ts'
import { registeredOutside } from './enterprise.ts'
import { form2017 } from './form.ts'
import { unfitOnDay } from './guards/day-of-filing.ts'
import { cannotPass } from './guards/passing.ts'
import { cyclePolicy } from './policies/cycle.ts'

/** Before a form is filed: this year's filing is open, and the form may be filed on this day. */
export function mayFile(about: Guarded): Text | undefined {
  return outsideCycle(about) ?? mayFileAgain(about)
}

/** Before a corrected form is filed: correction may take longer than the filing is open. */
export function mayFileAgain(about: Guarded): Text | undefined {
  return ofOtherYear(about) ?? registeredOutside(about.applicantCode ?? '') ?? unfit(about)
}

/** As the form reads its answers; what it refuses by itself is left to it, because it names the field. */
function unfit(about: Guarded): Text | undefined {
  const answers = readAnswers(form2017, about.answers)
  if (crossCheck(answers).length > 0) return undefined
  return unfitOnDay(answers, about.on) ?? cannotPass(answers, about.on)
}

/** Before a number is revoked: the defence was verified, or the time for it is over. */
export function wasHeard(about: Guarded): Text | undefined {
  return unheard(about) ?? otherGround(about) ?? notFounded(about)
}

/** The enterprise could only answer what it was told. */
function otherGround({ said, asked }: Guarded): Text | undefined {
  const notified = said?.('notify-revocation')?.ground
  if (asked.ground === undefined || notified === undefined || asked.ground === notified) {
    return undefined
  }
  return {
    zh: '撤销的情形与撤销告知中写明的不同，企业没有机会申辩。请按告知的情形决定，或者先“保留登记编号”，再按新的情形重新告知',
    en: 'The ground is another one than was notified, so the enterprise could not answer it. Decide on the notified ground, or keep the number and notify anew',
  }
}

/** What was verified to be untrue is no ground. */
function notFounded({ said, taken }: Guarded): Text | undefined {
  const isLatest = taken.lastIndexOf('verify') > taken.lastIndexOf('notify-revocation')
  if (!isLatest || said?.('verify')?.conclusion !== 'UNFOUNDED') return undefined
  return {
    zh: '核实结论是撤销的情形不属实，不能撤销。请“保留登记编号”，有新情况的重新告知',
    en: 'The ground was verified to be untrue, so the number cannot be revoked. Keep it, and notify anew if there is something new',
  }
}

function unheard({ taken, on, dueOn }: Guarded): Text | undefined {
  // A number that was kept once may be notified again; then only what came after the last notice counts.
  if (taken.lastIndexOf('verify') > taken.lastIndexOf('notify-revocation')) return undefined
  if (dueOn === null) return noDefenceDay
  return on > dueOn ? undefined : defenceRuns(dueOn)
}

function outsideCycle({ policy, on }: Guarded): Text | undefined {
  const { data } = cyclePolicy.safeParse(policy('cycle'))
  if (!data) return noCycle(on.slice(0, 4))
  const { year, opensOn, closesOn } = data
  if (on < opensOn) {
    return {
      zh: `${year} 年度的填报从${chineseDay(opensOn)}开始，请到时提交。已填内容会保存`,
      en: `The filing of ${year} begins on ${opensOn}; submit then. What you have filled in is kept`,
    }
  }
  if (on <= closesOn) return undefined
  return {
    zh: `${year} 年度的填报已于${chineseDay(closesOn)}截止，不能再提交。请留意下一年度的通知`,
    en: `The filing of ${year} closed on ${closesOn}; nothing more can be submitted. Look out for next year’s notice`,
  }
}

/** A year that is missing or no year is left to the form, which names the field. */
function ofOtherYear({ policy, answers }: Guarded): Text | undefined {
  const { data } = cyclePolicy.safeParse(policy('cycle'))
  const year = typeof answers.year === 'string' ? answers.year.trim() : ''
  if (!data || !/^\d{4}$/.test(year) || year === data.year) return undefined
  return {
    zh: `现在填报的是 ${data.year} 年度，信息表的评价年度是 ${year} 年。请更正评价年度和相应数据后再提交`,
    en: `The filing is for ${data.year}, but the form names ${year}. Correct the year and the figures that go with it, then submit`,
  }
}

function noCycle(year: string): Text {
  return {
    zh: `平台还没有 ${year} 年度的填报时间，暂时不能提交。请向当地评价工作机构了解，已填内容会保存`,
    en: `The platform does not know the filing days of ${year} yet, so nothing can be submitted. Ask your local evaluator; what you have filled in is kept`,
  }
}

function defenceRuns(dueOn: string): Text {
  return {
    zh: `企业可以申辩到${chineseDay(dueOn)}，此前不能撤销。请等待申辩，或者期满后再决定`,
    en: `The enterprise may defend itself until ${dueOn}; before that its number cannot be revoked. Wait for the defence, or decide after that day`,
  }
}

const noDefenceDay: Text = {
  zh: '没有申辩期限的记录，不能直接撤销。请等待企业申辩和核实，或者先“保留登记编号”，再重新发出撤销告知',
  en: 'No day for the defence is on record, so the number cannot be revoked. Wait for the defence and its verification, or keep the number and notify anew',
}
