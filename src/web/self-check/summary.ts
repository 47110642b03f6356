import { type Finding, outcomes } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'

/** The order in which outcomes are read: what is not met first. */
export const urgency: readonly Finding['outcome'][] = ['fail', 'missing', 'hint', 'pass']

/**
 * How many lines came out how. What one could change is left out: those are ways to choose among, of which one may
 * be enough, and no further lack.
 */
export function countsOf(findings: readonly Finding[]): Text {
  const judged = findings.filter(isJudged)
  const count = (outcome: Finding['outcome']) =>
    judged.filter((finding) => finding.outcome === outcome).length
  const zh = urgency.map((one) => `${outcomes[one].zh} ${count(one)} 项`).join('，')
  const en = urgency.map((one) => `${count(one)} ${outcomes[one].en}`).join(', ')
  if (judged.length === findings.length) return { zh, en }
  return {
    zh: `${zh}。“怎样变化”一节的各行是说明和可选的办法，没有计入。`,
    en: `${en}. The lines on what would change it are explanations and ways to choose among, and are not counted.`,
  }
}

/** What to do next: what is not met comes before what is missing. */
export function nextOf(findings: readonly Finding[]): Text {
  const decisive = findings.filter(({ topic }) => !indecisive.includes(topic))
  if (decisive.some(({ outcome }) => outcome === 'fail')) {
    return {
      zh: '上面有“不符合”的项目，照现在的情况申请，可能不能提交或者不被通过。填错的请更正后再查；确实不符合、现在又改变不了的，请等条件具备或者到可以办理的时间再申请，有疑问的先问办理机构。',
      en: 'Something above is not met: as things stand an application may not be accepted or may fail. If you mistyped something, correct it and check again; where it is so and cannot be changed now, apply once it is met or the time has come, and ask the office if in doubt.',
    }
  }
  if (decisive.some(({ outcome }) => outcome === 'missing')) {
    return {
      zh: '补齐上面缺少的内容后就可以申请。',
      en: 'Once what is missing above is there you can apply.',
    }
  }
  return {
    zh: '没有发现不符合或者缺少的内容，可以申请。',
    en: 'Nothing was found that is not met or missing. You can apply.',
  }
}

/** What a line is called: of what one could change, a lack is a distance and no paper that is missing. */
export function verdictOf({ topic, outcome }: Pick<Finding, 'topic' | 'outcome'>): Text {
  return topic === 'improvement' && outcome === 'missing' ? distance : outcomes[outcome]
}

/** No application fails by a line of these: a direct route waives the score, and a benefit is no condition. */
const indecisive: readonly Finding['topic'][] = ['score', 'improvement', 'benefit']

function isJudged({ topic }: Finding): boolean {
  return topic !== 'improvement'
}

const distance: Text = { zh: '差距', en: 'distance' }
