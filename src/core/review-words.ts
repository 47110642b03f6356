import type { Checkpoint } from './checklist.ts'
import type { State, Step } from './lifecycle.ts'
import type { OfflineStep } from './review-list.ts'
import type { Text } from './text.ts'

/** What the rows of a review list are refused with, each with what to do. */
export const noReference: Text = {
  zh: '没有办件编号。请从下载的清单填写，不要删去编号',
  en: 'There is no reference. Fill in the list as it was downloaded, and keep its references',
}
// A case of another office is answered as one that does not exist.
export const noSuchCase: Text = {
  zh: '本机构没有这个编号的办件，请核对编号，或者重新下载清单',
  en: 'Your office has no case with this reference; check it, or download the list anew',
}
export const otherVersion: Text = {
  zh: '与办件现在的版本不同：清单下载之后此件有变动，或者版本被改过。请重新下载清单，看过最新内容后再填写',
  en: 'Not the version of the case as it stands: it has changed since the list was downloaded, or the number was altered. Download the list anew and look at the case before you decide',
}

export function twiceInFile(other: number): Text {
  return {
    zh: `第 ${other} 行也对同一件给了结论。请只保留一行`,
    en: `Row ${other} decides on the same case; keep one of them`,
  }
}

export function noSuchVerdict(steps: readonly OfflineStep[]): Text {
  const titles = [...new Map(steps.map(({ step }) => [step.title.zh, step.title])).values()]
  return {
    zh: `没有这样的结论，请填“${titles.map(({ zh }) => zh).join('”“')}”之一`,
    en: `No such verdict; write one of: ${titles.map(({ en }) => en).join('; ')}`,
  }
}

export function notNow({ title, next }: State, isDone: boolean): Text {
  if (isDone) {
    return {
      zh: `此件现在是“${title.zh}”，这个结论已经办理过，不再重复`,
      en: `The case is “${title.en}” now: this verdict was carried out already and is not repeated`,
    }
  }
  return {
    zh: `此件现在是“${title.zh}”，不能再按清单办理。${next.zh}`,
    en: `The case is “${title.en}” now and cannot be decided by a list. ${next.en}`,
  }
}

export function heldBy(name: string): Text {
  return {
    zh: `此件由${name}办理。请由其上传，或者在网页上“接手办理”后重新下载清单`,
    en: `${name} holds this case. Leave it to them, or take it over on the screen and download the list anew`,
  }
}

export function enterpriseDiffers(applicant: string): Text {
  return {
    zh: `这个编号的办件是${applicant}的，行的内容可能错位。请核对，不要只对部分列排序`,
    en: `The case with this reference is that of ${applicant}; the columns may have been moved against each other. Check the row, and never sort only some columns`,
  }
}

export function noSuchPoint(ids: readonly string[]): Text {
  const some = listed(ids.slice(0, 5))
  return {
    zh: `此件没有这样的审查要点：${some.zh}。请按“审查要点”表填写适用于此件的编号，用逗号或顿号隔开`,
    en: `No such points in this case: ${some.en}. Write ids of the sheet of checkpoints that apply to it, with commas between`,
  }
}

export function notPassed({ title }: Step, failed: readonly Checkpoint[]): Text {
  const ids = listed(failed.map(({ id }) => id))
  return {
    zh: `有不符合的要点（${ids.zh}），不能“${title.zh}”。请改结论，或者删去要点`,
    en: `“${title.en}” is not possible with points that are not met (${ids.en}); change the verdict or remove the points`,
  }
}

export function nothingSaid({ title }: Step): Text {
  return {
    zh: `“${title.zh}”要写明需要补正的内容：请填意见，或者填写应当退回的要点`,
    en: `“${title.en}” has to say what is to be corrected: write it, or name a point that leads to it`,
  }
}

export function noGround({ title }: Step, leading: readonly Checkpoint[]): Text {
  const ids = listed(leading.slice(0, 8).map(({ id }) => id))
  return {
    zh: `“${title.zh}”要有不符合的要点作为依据，可以是：${ids.zh}`,
    en: `“${title.en}” needs a point that is not met and leads there, such as ${ids.en}`,
  }
}

export function wordsLost({ title }: Step): Text {
  return {
    zh: `“${title.zh}”不记意见，这段文字不会保存，也不会发给申请单位`,
    en: `“${title.en}” takes no words: they are neither kept nor sent`,
  }
}

export function openedFirst({ title }: Step): Text {
  return {
    zh: `此件尚未受理：确认后先“${title.zh}”，再办理这个结论`,
    en: `Not taken up yet: “${title.en}” comes first, then this verdict`,
  }
}

// More than these are not read in a row of a report; the page of the case has them all.
const mostFindings = 3

export function findingsStand({ zh, en }: Text, findings: readonly Text[]): Text {
  const shown = findings.slice(0, mostFindings)
  const more = findings.length - shown.length
  const rest = more > 0 ? { zh: `；另有 ${more} 项`, en: `; ${more} more` } : { zh: '', en: '' }
  return {
    zh: `平台提示 ${findings.length} 项，请核对后再定是否“${zh}”：${shown.map((one) => one.zh).join('；')}${rest.zh}`,
    en: `The platform points out (${findings.length}); look at it before “${en}”: ${shown.map((one) => one.en).join('; ')}${rest.en}`,
  }
}

export function overruled(points: readonly Checkpoint[]): Text {
  const ids = listed(points.map(({ id }) => id))
  return {
    zh: `网页上曾标为不符合的要点（${ids.zh}）将改为符合，请核对`,
    en: `Points marked as not met on the screen (${ids.en}) will be marked as met; check that`,
  }
}

function listed(ids: readonly string[]): Text {
  return { zh: ids.join('、'), en: ids.join(', ') }
}
