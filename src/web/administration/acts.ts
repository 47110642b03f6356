import { memberRoles, organisationKinds } from '#core/roles.ts'
import type { Text } from '#core/text.ts'
import { services } from '#services/index.ts'

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
  const text = String(value)
  const inWords: Record<string, Text | undefined> = {
    from: stateTitle(text),
    to: stateTitle(text),
    kind: new Map<string, Text>(Object.entries(organisationKinds)).get(text),
    role: new Map<string, Text>(Object.entries(memberRoles)).get(text),
    service: services.find(({ id }) => id === text)?.title,
  }
  return inWords[name] ?? { zh: text, en: text }
}

function stepTitle(step: string): Text | undefined {
  return agreed(services.map(({ lifecycle }) => lifecycle.steps[step]?.title))
}

function stateTitle(state: string): Text | undefined {
  return agreed(services.map(({ lifecycle }) => lifecycle.states[state]?.title))
}

// A row does not say which service it belongs to: a word is used where all services that have it agree.
function agreed(titles: (Text | undefined)[]): Text | undefined {
  const found = titles.filter((title) => title !== undefined)
  return new Set(found.map(({ zh }) => zh)).size === 1 ? found[0] : undefined
}

const titles: Record<string, Text> = {
  'step:open': { zh: '新建草稿', en: 'Draft opened' },
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
  'numbers:start': { zh: '设定编号起点', en: 'Number series started' },
}

const details: Record<string, Text> = {
  from: { zh: '原状态', en: 'From' },
  to: { zh: '新状态', en: 'To' },
  reference: { zh: '办件号', en: 'Reference' },
  number: { zh: '编号', en: 'Number' },
  answers: { zh: '填报内容', en: 'Answers' },
  asked: { zh: '办理意见', en: 'Said with the step' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类型', en: 'Kind' },
  area: { zh: '行政区划', en: 'Area' },
  creditCode: { zh: '信用代码', en: 'Credit code' },
  officeCode: { zh: '机构代码', en: 'Office code' },
  contactName: { zh: '联系人', en: 'Contact' },
  phone: { zh: '联系电话', en: 'Telephone' },
  email: { zh: '邮箱', en: 'E-mail' },
  role: { zh: '角色', en: 'Role' },
  service: { zh: '事项', en: 'Service' },
  year: { zh: '年度', en: 'Year' },
  after: { zh: '起始于', en: 'Starts after' },
  userId: { zh: '账号', en: 'Account' },
}
