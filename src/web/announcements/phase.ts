import type { AnnouncementRow, AnnouncementView } from '#api/announcements.ts'
import type { Day } from '#core/dates.ts'
import { takesObjections } from '#core/public-notice.ts'
import type { Text } from '#core/text.ts'

/** Where a public notice stands. */
export type Phase = 'coming' | 'running' | 'over' | 'withdrawn'

export const phases: Record<Phase, Text> = {
  coming: { zh: '尚未开始', en: 'Not yet begun' },
  running: { zh: '公示中', en: 'Running' },
  over: { zh: '已期满', en: 'Ended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

type Dated = Pick<AnnouncementRow, 'startsOn' | 'endsOn' | 'withdrawnAt'>

/** Where it stands on this day; undefined for what has no term (only a notice has one) and stands. */
export function phaseOf({ startsOn, endsOn, withdrawnAt }: Dated, today: Day): Phase | undefined {
  if (withdrawnAt !== null) return 'withdrawn'
  if (startsOn === null || endsOn === null) return undefined
  if (today < startsOn) return 'coming'
  return takesObjections({ startsOn, endsOn }, today) ? 'running' : 'over'
}

/** The same for the page of one of them, where the server says whether it still takes objections. */
export function phaseOfView(found: AnnouncementView, today: Day): Phase | undefined {
  if (found.takesObjections) return 'running'
  const phase = phaseOf(found, today)
  return phase === 'running' ? 'over' : phase
}

/** What happens next, in a sentence for whoever reads the page. */
export function nextOf(found: AnnouncementView, phase: Phase | undefined): Text {
  if (phase === 'withdrawn') return withdrawn
  if (found.kind !== 'notice') return afterwards[found.kind]
  if (phase === 'coming') return coming
  if (phase === 'running') return running
  if (!found.followedBy.some(({ kind }) => kind === 'announcement')) return over
  return found.pending > 0 ? announcedInPart(found.pending) : announced
}

const withdrawn = {
  zh: '已撤回，不再受理异议，也不再作为依据。名单调整后重新公示的，另行发布，见下面的链接。',
  en: 'It was withdrawn: it takes no objections and nobody may rely on it. A new list is published by itself: see the link below if there is one.',
}
const coming = {
  zh: '公示尚未开始，开始以后受理异议。',
  en: 'It has not begun yet; objections are taken once it has.',
}
const running = {
  zh: '公示期内受理异议。期满后，没有异议或者异议不成立的予以公告；异议未处理完的，只影响所涉单位。',
  en: 'Objections are taken until it ends. Then those without an objection, or with a rejected one, are announced; an open objection holds up only the one it is about.',
}
const over = {
  zh: '公示期已满，不再受理异议。下一步由发布单位予以公告。',
  en: 'It has ended and takes no more objections. The authority announces the list next.',
}
const announced = {
  zh: '公示期已满，已经公告，见下面的链接。',
  en: 'It has ended, and the list was announced: see the link below.',
}
function announcedInPart(pending: number): Text {
  return {
    zh: `公示期已满，没有异议的已经公告，见下面的链接；还有 ${pending} 家的异议没有处理完，处理完以后再定。`,
    en: `It has ended, and those without an objection were announced: see the link below. ${pending} still wait until the objections to them are settled.`,
  }
}
const afterwards: Record<Exclude<AnnouncementView['kind'], 'notice'>, Text> = {
  extension: {
    zh: '相关公示的截止日以本文为准，异议受理到新的截止日；原文保留，可以对照。',
    en: 'The notice that it is about ends on the day given here, and takes objections until then; its text stays, for comparison.',
  },
  announcement: {
    zh: '名单中的单位已经登记，凭编号可以在公开登记簿中查询是否有效。',
    en: 'Those on the list are entered; look up a number in the public register to see whether it is in force.',
  },
  correction: {
    zh: '更正之处以本文为准；原文保留，可以对照。',
    en: 'Where it differs, this text counts; the first one stays, for comparison.',
  },
  withdrawal: {
    zh: '相关公示已经停止；原文保留，可以对照。',
    en: 'The notice that it is about has stopped; its text stays, for comparison.',
  },
  revocation: {
    zh: '名单中的登记已经撤销，不再有效；公开登记簿同时标明。',
    en: 'The entries on the list were revoked and are no longer valid; the public register says so too.',
  },
}
