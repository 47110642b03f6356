import type { SpotCheckView } from '#api/spot-checks.ts'
import { type Answers, defineForm, type Form } from '#core/form.ts'
import {
  cancellingForm,
  exclusionsForm,
  freezingForm,
  inspectorsForm,
  requestForm,
  valueForm,
} from '#core/spot-check-forms.ts'
import type { Text } from '#core/text.ts'

export type Act = SpotCheckView['allowed'][number]

type Told = { title: Text; intro: Text; form: Form; danger?: true }

const nothing = defineForm({ version: 1, sections: [], fields: {} })

/** What an officer does with a spot check, what is asked for it, and what it means. */
export const acts: Record<Act, Told> = {
  inspectors: {
    title: { zh: '指定抽查人员', en: 'Name inspectors' },
    intro: {
      zh: '抽取时用同一个种子为每家企业抽定一名人员，工作量均衡。名单只公布哈希值。',
      en: 'The same seed draws one of them for each enterprise, evenly. Only the hash of this list is published.',
    },
    form: inspectorsForm,
  },
  exclude: {
    title: { zh: '设定排除名单', en: 'Set exclusions' },
    intro: {
      zh: '排除的企业不参加抽取；编号和理由随名单公布。',
      en: 'They are not drawn; their numbers and the reasons are published with the list.',
    },
    form: exclusionsForm,
  },
  freeze: {
    title: { zh: '固定名单', en: 'Freeze the list' },
    intro: {
      zh: '固定后，候选名单、比例、分层、排除名单和抽查人员都不能再改；名单的哈希值、承诺值和所用的公开数值随即公布。',
      en: 'After this neither candidates, share, strata, exclusions nor inspectors can be changed. The hash, the commitment and the choice of the public value are published at once.',
    },
    form: freezingForm,
  },
  value: {
    title: { zh: '录入公开数值', en: 'Enter the public value' },
    intro: {
      zh: '请对照公布的来源逐字录入。另一位工作人员独立录入同一数值后才会抽取。',
      en: 'Type it exactly as its source publishes it. The draw follows once another officer has typed the same.',
    },
    form: valueForm,
  },
  confirm: {
    title: { zh: '复核并抽取', en: 'Confirm and draw' },
    intro: {
      zh: '请自行对照来源录入，不要向第一位询问。一致后立即抽取，不能撤回。',
      en: 'Look it up yourself and do not ask the first officer. When both agree the draw takes place and cannot be undone.',
    },
    form: valueForm,
    danger: true,
  },
  cancel: {
    title: { zh: '取消抽查', en: 'Cancel' },
    intro: {
      zh: '取消后不能恢复。名单已固定的，取消的事实和理由一直公开。',
      en: 'This cannot be undone. Where the list was frozen, the cancellation and its reason stay public.',
    },
    form: cancellingForm,
    danger: true,
  },
  request: {
    title: { zh: '发出材料通知', en: 'Ask for material' },
    intro: {
      zh: '将向全部被抽中的企业发出消息，给单位人员和申报表中的联系邮箱写信；设置了短信网关的，同时给表中的手机发短信。联系电话列在各家的页面上，没有回音的可以逐家电话通知。',
      en: 'Everybody drawn gets a message, letters go to its members and to the addresses in its form, and text messages to the mobiles in it where a gateway is set. The numbers to call stand on each page.',
    },
    form: requestForm,
  },
  remind: {
    title: { zh: '催交材料', en: 'Remind' },
    intro: {
      zh: '将提醒全部还没有交材料的企业，每天最多一次。',
      en: 'Everybody who has handed in nothing is reminded, once a day at most.',
    },
    form: nothing,
  },
  publish: {
    title: { zh: '公布结果', en: 'Publish the results' },
    intro: {
      zh: '公布后结果不能再改。对外只公布企业名称、编号、地区和结果，不公布核对情况。',
      en: 'The results cannot be changed afterwards. Name, number, area and result become public; the findings do not.',
    },
    form: nothing,
    danger: true,
  },
}

/** What is filled in already. */
export function initialOf(act: Act, { exclusions, inspectors }: SpotCheckView): Answers {
  if (act === 'exclude') {
    return { exclusions: exclusions.map(({ number, reason }) => ({ number, reason })) }
  }
  if (act !== 'inspectors') return {}
  const rows = inspectors.map(({ name, employer, employerCode, account }) => ({
    name,
    employer,
    ...(employerCode && { employerCode }),
    ...(account && { account }),
  }))
  return { inspectors: rows.length > 0 ? rows : [{}] }
}
