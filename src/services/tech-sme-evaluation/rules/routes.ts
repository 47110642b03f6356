import { chineseDay, type Day, isDay } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { wholeOf } from '../read.ts'
import { yearsLater } from '../years.ts'
import { judged, type Line, shown } from './line.ts'
import { article8, decidedHere, remembered } from './sources.ts'

/** A certificate is valid for three years; awards and standards count for five. */
const certificateYears = 3
const recentYears = 5
const firstWinners = 3
const firstDrafters = 5

const drafters = remembered('“主导”指在标准文本载明的起草单位中排前五名')
const counting = decidedHere('科技型中小企业评价办法第八条“近五年”按年度计算')

/**
 * The tests of the route that the enterprise chose; none while it asks for no direct confirmation. Days are
 * tested only where `on` is known: the form itself has no today.
 */
export function routeLines(answers: Answers, on?: Day): Line[] {
  const { direct, directRoute } = answers
  if (direct !== true) return []
  if (directRoute === 'D1') return [certificateLine(answers, on)]
  if (directRoute === 'D2') return [awardLine(answers, on), winnerLine(answers)]
  if (directRoute === 'D3') return [instituteLine(answers, on)]
  if (directRoute === 'D4') return [standardLine(answers, on), drafterLine(answers)]
  return []
}

function certificateLine({ certificateOn }: Answers, on?: Day): Line {
  const issued = dayOf(certificateOn)
  const last = issued === undefined ? undefined : yearsLater(issued, certificateYears)
  return {
    rule: 'D1',
    text: { zh: '高新技术企业证书在有效期内', en: 'The high-tech certificate is in force' },
    value: shown(issued === undefined ? undefined : said(issued)),
    threshold: { zh: '发证之日起三年', en: 'three years from its issue' },
    verdict: judged(issued && last ? isBy(issued, on) && isBy(on ?? issued, last) : undefined),
    ...article8,
  }
}

function awardLine({ awardYear, year }: Answers, on?: Day): Line {
  const won = wholeOf(awardYear)
  const now = wholeOf(on?.slice(0, 4) ?? year)
  const first = now === undefined ? undefined : now - recentYears
  return {
    rule: 'D2',
    text: {
      zh: '国家级科技奖励在近五年内获得',
      en: 'The national award is of the last five years',
    },
    value: shown(won?.toString()),
    threshold: first === undefined ? recently : { zh: `${first} 年以后`, en: `from ${first} on` },
    verdict: judged(won && now && first ? won <= now && won >= first : undefined),
    ...counting,
  }
}

function winnerLine({ awardRank }: Answers): Line {
  const rank = wholeOf(awardRank)
  return {
    rule: 'D2.1',
    text: { zh: '在获奖单位中排在前三名', en: 'Among the first three winners' },
    value: shown(place(rank)),
    threshold: upTo(firstWinners),
    verdict: judged(rank === undefined ? rank : rank >= 1 && rank <= firstWinners),
    ...article8,
  }
}

function instituteLine({ instituteName, instituteOn }: Answers, on?: Day): Line {
  const name = typeof instituteName === 'string' && instituteName !== '' ? instituteName : undefined
  const recognised = dayOf(instituteOn)
  return {
    rule: 'D3',
    text: {
      zh: '拥有经认定的省部级以上研发机构',
      en: 'Has a recognised research institution of provincial or ministerial level or above',
    },
    value: shown(name),
    threshold: { zh: '省部级以上认定', en: 'recognised at that level' },
    verdict: judged(name && recognised ? isBy(recognised, on) : undefined),
    ...article8,
  }
}

function standardLine({ standardOn }: Answers, on?: Day): Line {
  const released = dayOf(standardOn)
  const first = on === undefined ? undefined : yearsLater(on, -recentYears)
  return {
    rule: 'D4',
    text: { zh: '标准在近五年内发布', en: 'The standard was released within five years' },
    value: shown(released === undefined ? undefined : said(released)),
    threshold: first === undefined ? recently : from(first),
    verdict: judged(released ? isBy(released, on) && isBy(first ?? released, released) : undefined),
    ...article8,
  }
}

function drafterLine({ standardRank }: Answers): Line {
  const rank = wholeOf(standardRank)
  return {
    rule: 'D4.1',
    text: { zh: '主导制定：在起草单位中排在前五名', en: 'Led it: among the first five drafters' },
    value: shown(place(rank)),
    threshold: upTo(firstDrafters),
    verdict: judged(rank === undefined ? rank : rank >= 1 && rank <= firstDrafters),
    ...drafters,
  }
}

/** Whether one day is not after another; true while that other is not known. */
function isBy(day: Day, other: Day | undefined): boolean {
  return other === undefined || day <= other
}

function dayOf(value: unknown): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined
}

function place(rank: number | undefined): Text | undefined {
  if (rank === undefined) return undefined
  return { zh: `第 ${rank} 名`, en: `number ${rank}` }
}

function said(day: Day): Text {
  return { zh: chineseDay(day), en: day }
}

function from(day: Day): Text {
  return { zh: `${chineseDay(day)}以后`, en: `from ${day} on` }
}

const recently: Text = { zh: '近五年内', en: 'within five years' }

function upTo(rank: number): Text {
  return { zh: `前 ${rank} 名`, en: `the first ${rank}` }
}
