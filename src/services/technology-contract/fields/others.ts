import { creditCodeProblem } from '#core/credit-code.ts'
import { judged, lines, money, optional, text, tree, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { isCategory } from '../category.ts'
import { partyNatures } from '../codes/party-natures.ts'

const section = 'others'

const partyColumns = {
  name: text({ section, label: { zh: '名称', en: 'Name' }, max: 120 }),
  creditCode: optional(
    judged({
      section,
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      problem: creditCodeProblem,
    }),
  ),
}

// In a brokerage contract the broker itself applies.
function mayHaveBroker(answers: Answers): boolean {
  return !isCategory(answers, 'SRV.AGENCY')
}

function hasBroker(answers: Answers): boolean {
  return mayHaveBroker(answers) && answers.hasBroker === true
}

/** Further parties of a contract, which still is registered once, and the broker that it may name. */
export const otherFields = {
  jointApplicants: optional(
    lines({
      section,
      label: { zh: '与申请单位同一方的其他当事人', en: 'Further parties on your side' },
      hint: {
        zh: '多个卖方（或者多个受托方）共同签订的，在这里列出申请单位以外的各方',
        en: 'When several sellers signed together: all but the applicant',
      },
      columns: partyColumns,
      max: 20,
    }),
  ),
  jointCounterparties: optional(
    lines({
      section,
      label: { zh: '对方一侧的其他当事人', en: 'Further parties on the other side' },
      columns: partyColumns,
      max: 20,
    }),
  ),
  hasBroker: yesNo({
    section,
    label: { zh: '合同是否有中介条款', en: 'Does the contract name a broker?' },
    visibleWhen: mayHaveBroker,
  }),
  brokerName: text({
    section,
    label: { zh: '中介方名称', en: 'Broker’s name' },
    max: 120,
    visibleWhen: hasBroker,
  }),
  brokerNature: tree({
    section,
    label: { zh: '中介方性质', en: 'Broker’s legal nature' },
    choices: partyNatures.choices,
    visibleWhen: hasBroker,
  }),
  brokerFeeYuan: money({
    section,
    label: { zh: '中介报酬', en: 'Broker’s fee' },
    hint: { zh: '没有约定报酬的填 0', en: '0 if none is agreed' },
    visibleWhen: hasBroker,
  }),
}
