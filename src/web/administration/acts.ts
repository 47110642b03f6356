import { commentActs } from '#core/comments.ts'
import { mailingActs } from '#core/mailing.ts'
import { recordActs } from '#core/record-acts.ts'
import { memberRoles, organisationKinds } from '#core/roles.ts'
import {
  spotCheckActs,
  spotCheckResults,
  spotCheckStates,
  strataChoices,
} from '#core/spot-check.ts'
import type { Language, Text } from '#core/text.ts'
import { services } from '#services/index.ts'
import { paperActs } from '#web/papers/acts.ts'
import { details } from './details.ts'

/** What an act of the journal is called; its own name where the platform has no word for it. */
export function titleOfAct(act: string): Text {
  return titles[act] ?? stepTitle(act.replace(/^step:/, '')) ?? { zh: act, en: act }
}

/** The name of a detail of an act. */
export function titleOfDetail(name: string): Text {
  return details[name] ?? { zh: name, en: name }
}

/** What a detail says: a state, a kind or a role in words, anything else as it was written. */
export function titleOfValue(name: string, value: unknown): Text {
  if (value === true) return { zh: '是', en: 'yes' }
  const text = String(value)
  const inWords: Record<string, Text | undefined> = {
    from: stateTitle(text) ?? checkStates.get(text),
    to: stateTitle(text),
    proposal: stepTitle(text),
    kind: kinds.get(text) ?? recordTitle(text),
    role: roles.get(text),
    result: results.get(text),
    strata: strataChoices.find(({ value: one }) => one === text)?.label,
    service: services.find(({ id }) => id === text)?.title,
  }
  return inWords[name] ?? { zh: text, en: text }
}

const kinds = new Map<string, Text>(Object.entries(organisationKinds))
const roles = new Map<string, Text>(Object.entries(memberRoles))
const results = new Map<string, Text>(Object.entries(spotCheckResults))
const checkStates = new Map(
  Object.entries(spotCheckStates).map(([name, { title }]): [string, Text] => [name, title]),
)

function recordTitle(kind: string): Text | undefined {
  return anyOf(services.map(({ records }) => records?.[kind]?.title))
}

function stepTitle(step: string): Text | undefined {
  return anyOf(services.map(({ lifecycle }) => lifecycle.steps[step]?.title))
}

function stateTitle(state: string): Text | undefined {
  return anyOf(services.map(({ lifecycle }) => lifecycle.states[state]?.title))
}

// A row does not say which service it belongs to: where services have several words for it, all of them stand.
function anyOf(titles: (Text | undefined)[]): Text | undefined {
  const found = titles.filter((title) => title !== undefined)
  if (found.length === 0) return undefined
  const words = (language: Language) =>
    [...new Set(found.map((title) => title[language]))].join(' / ')
  return { zh: words('zh'), en: words('en') }
}

/** What an authority does with batches, and publishes. */
const batchActs: Record<string, Text> = {
  'batch:open': { zh: '开新批次', en: 'Batch opened' },
  'batch:freeze': { zh: '固定批次名单', en: 'List of a batch frozen' },
  'batch:unfreeze': { zh: '解除固定', en: 'List of a batch unfrozen' },
  'batch:cancel': { zh: '取消批次', en: 'Batch cancelled' },
  'batch:extend': { zh: '延长公示', en: 'Public notice extended' },
  'objection:receive': { zh: '收到异议', en: 'Objection received' },
  'objection:assign': { zh: '指定核实异议', en: 'Objection assigned' },
  'objection:verify': { zh: '核实异议', en: 'Objection verified' },
  'objection:uphold': { zh: '异议成立', en: 'Objection upheld' },
  'objection:reject': { zh: '异议不成立', en: 'Objection rejected' },
  'announcement:notice': { zh: '发布公示', en: 'Public notice published' },
  'announcement:extension': { zh: '发布延长公示的公告', en: 'Extension of a notice published' },
  'announcement:announcement': { zh: '发布公告', en: 'Announcement published' },
  'announcement:correction': { zh: '发布更正', en: 'Correction published' },
  'announcement:withdrawal': { zh: '撤回公示', en: 'Public notice taken back' },
  'announcement:revocation': { zh: '发布撤销公告', en: 'Revocation published' },
}

const titles: Record<string, Text> = {
  'step:open': { zh: '新建草稿', en: 'Draft opened' },
  ...mailingActs,
  ...recordActs,
  ...commentActs,
  'organisation:sign-up': { zh: '企业注册', en: 'Enterprise registered' },
  'organisation:found': { zh: '设立机构', en: 'Organisation founded' },
  'organisation:change': { zh: '更改联系方式', en: 'Contact changed' },
  'organisation:close': { zh: '停用单位', en: 'Organisation closed' },
  'organisation:reopen': { zh: '恢复单位', en: 'Organisation reopened' },
  'invitation:send': { zh: '发出邀请', en: 'Invitation sent' },
  'invitation:withdraw': { zh: '撤回邀请', en: 'Invitation withdrawn' },
  'member:join': { zh: '加入单位', en: 'Member joined' },
  'member:change': { zh: '更改角色', en: 'Role changed' },
  'member:remove': { zh: '移出人员', en: 'Member removed' },
  'api-key:create': { zh: '新建接口密钥', en: 'API key made' },
  'api-key:end': { zh: '停用接口密钥', en: 'API key ended' },
  'emergency:declare': { zh: '宣布便利化期间', en: 'Emergency period declared' },
  'emergency:end': { zh: '结束便利化期间', en: 'Emergency period ended' },
  ...paperActs,
  'import:confirm': { zh: '确认批量导入', en: 'Import confirmed' },
  'import:cancel': { zh: '取消批量导入', en: 'Import cancelled' },
  'review-list:carry-out': { zh: '按审查清单办理', en: 'Review list carried out' },
  ...batchActs,
  ...spotCheckActs,
  'numbers:start': { zh: '设定编号起点', en: 'Number series started' },
}
