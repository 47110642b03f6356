import {
  assignObjection,
  decideObjection,
  type ObjectionAct,
  type ObjectionView,
  verifyObjection,
} from '#api/objections.ts'
import type { Answers, Form } from '#core/form.ts'
import { assigningForm, decisionForm, findingForm } from '#core/objection-forms.ts'
import type { Text } from '#core/text.ts'
import { call } from '#web/kit/api.ts'

type Found = Pick<ObjectionView, 'state' | 'offices' | 'onNotice' | 'version' | 'id'>

export const actTitles: Record<ObjectionAct, Text> = {
  assign: { zh: '指定核实机构', en: 'Have it verified' },
  verify: { zh: '填写核实情况', en: 'Record the finding' },
  uphold: { zh: '异议成立', en: 'Uphold' },
  reject: { zh: '异议不成立', en: 'Reject' },
}

export const actsDone: Record<ObjectionAct, Text> = {
  assign: { zh: '已指定，并通知了核实机构。', en: 'Assigned; the office was told.' },
  verify: { zh: '核实情况已记录。', en: 'The finding was recorded.' },
  uphold: { zh: '已认定异议成立。', en: 'The objection was upheld.' },
  reject: {
    zh: '已认定异议不成立，办件可以照常公告。',
    en: 'The objection was rejected; the case goes on.',
  },
}

/** What happens with an act, said before it is done. */
export function wordsOf(act: ObjectionAct, { state, onNotice }: Found): Text {
  if (act === 'uphold') return onNotice ? takesOff : onlyRecorded
  if (act === 'assign') return state === 'verified' ? again : assigns
  return act === 'verify' ? verifies : rejects
}

/** What an act asks. The office that handled the case is proposed. */
export function formOf(act: ObjectionAct, { offices }: Pick<Found, 'offices'>): Form {
  if (act === 'verify') return findingForm
  if (act !== 'assign') return decisionForm
  return assigningForm(
    offices.map(({ id, name, handles }) => ({
      value: id,
      label: handles
        ? { zh: `${name}（办理此件的机构）`, en: `${name} (handled the case)` }
        : { zh: name, en: name },
    })),
  )
}

export function initialOf(act: ObjectionAct, { offices }: Pick<Found, 'offices'>): Answers {
  const handler = offices.find(({ handles }) => handles)
  return act === 'assign' && handler ? { office: handler.id } : {}
}

/** Does it on the server. */
export function send(
  act: ObjectionAct,
  { id, version }: Found,
  answers: Answers,
): Promise<ObjectionView> {
  const params = { id }
  const said = (name: string) => String(answers[name] ?? '')
  switch (act) {
    case 'assign': {
      const told = answers.forApplicant ? { forApplicant: said('forApplicant') } : {}
      return call(assignObjection, { params, body: { office: said('office'), ...told, version } })
    }
    case 'verify':
      return call(verifyObjection, { params, body: { finding: said('finding'), version } })
    case 'uphold':
    case 'reject': {
      const body = { upheld: act === 'uphold', decision: said('decision'), version }
      return call(decideObjection, { params, body })
    }
  }
}

const assigns = {
  zh: '受指定的机构会收到通知，可以看到异议内容、证据和异议人的联系方式。也可以由本单位自行核实。',
  en: 'The office is told and sees the objection, the evidence and how to reach whoever objected. You may also verify it yourselves.',
}
const again = {
  zh: '核实情况不足以作出决定的，可以再次指定机构核实；原来的核实情况保留到新的填写为止。',
  en: 'Where the finding is not enough, have it verified again; the finding stays until there is a new one.',
}
const verifies = {
  zh: '填写后由主管部门作出处理决定。核实情况只有主管部门和核实机构可以看到。',
  en: 'The authority then decides. Only the authority and the office that verifies read the finding.',
}
const takesOff = {
  zh: '所涉办件将移出公示名单，不予入库；理由会通知申请单位和办理机构，异议人凭查询码可以看到。此决定不能撤回。',
  en: 'The case is taken off the list and not entered. The applicant and its office are told the reason, and whoever objected reads it. This cannot be undone.',
}
const onlyRecorded = {
  zh: '所涉办件已不在公示名单中，此决定只作记录，并告知异议人；办件的状态不变。此决定不能撤回。',
  en: 'The case is no longer on the list: this is only recorded and told to whoever objected, and the case stays as it is. It cannot be undone.',
}
const rejects = {
  zh: '办件照常公告。异议人凭查询码可以看到理由；曾经告知申请单位的，结果也会告知。此决定不能撤回。',
  en: 'The case goes on. Whoever objected reads the reason; an applicant who was told of the objection is told the end too. This cannot be undone.',
}
