import { mailingActs } from '#core/mailing.ts'
import { recordActs } from '#core/record-acts.ts'
import { memberRoles, organisationKinds } from '#core/roles.ts'
import { spotCheckActs } from '#core/spot-check.ts'
import type { Language, Text } from '#core/text.ts'
import { services } from '#services/index.ts'
import { paperActs, paperDetails } from '#web/papers/acts.ts'

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
    from: stateTitle(text),
    to: stateTitle(text),
    proposal: stepTitle(text),
    kind: new Map<string, Text>(Object.entries(organisationKinds)).get(text),
    role: new Map<string, Text>(Object.entries(memberRoles)).get(text),
    service: services.find(({ id }) => id === text)?.title,
  }
  return inWords[name] ?? { zh: text, en: text }
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

const details: Record<string, Text> = {
  batch: { zh: '批次标识', en: 'Batch' },
  place: { zh: '批次', en: 'Number of the batch' },
  cases: { zh: '办件数', en: 'Cases' },
  list_sha256: { zh: '名单的 SHA-256', en: 'SHA-256 of the list' },
  sha256: { zh: 'SHA-256', en: 'SHA-256' },
  objection: { zh: '异议标识', en: 'Objection' },
  check: { zh: '抽查标识', en: 'Spot check' },
  address: { zh: '公告地址', en: 'Address of the announcement' },
  entries: { zh: '企业数', en: 'Enterprises' },

  endsOn: { zh: '截止日期', en: 'Last day' },
  ...paperDetails,
  from: { zh: '原状态', en: 'From' },
  to: { zh: '新状态', en: 'To' },
  reference: { zh: '办件号', en: 'Reference' },
  number: { zh: '编号', en: 'Number' },
  answers: { zh: '填报内容', en: 'Answers' },
  asked: { zh: '办理意见', en: 'Said with the step' },
  inside: { zh: '内部意见', en: 'Said inside the office' },
  decision: { zh: '核定内容', en: 'Decided' },
  proposal: { zh: '依据的步骤', en: 'Proposed by' },
  office: { zh: '转送至', en: 'Sent on to' },
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
  import: { zh: '导入自', en: 'Imported from' },
  rows: { zh: '行数', en: 'Rows' },
  refused: { zh: '不能导入的行', en: 'Rows left out' },
  year: { zh: '年度', en: 'Year' },
  after: { zh: '起始于', en: 'Starts after' },
  userId: { zh: '账号', en: 'Account' },
  version: { zh: '版本', en: 'Version' },
  sentOn: { zh: '寄出日期', en: 'Posted on' },
  carrier: { zh: '承运单位', en: 'Carrier' },
  trackingNumber: { zh: '运单号', en: 'Tracking number' },
  reason: { zh: '原因', en: 'Reason' },
  reasons: { zh: '不符合的要点', en: 'Points not met' },
  checklist: { zh: '审查要点', en: 'Checklist' },
  comments: { zh: '意见', en: 'Comments' },
  period: { zh: '便利化期间标识', en: 'Emergency period' },
  services: { zh: '适用事项', en: 'Services' },
  deferPaper: { zh: '纸质材料延后补交', en: 'Paper may follow later' },
  certificates: { zh: '证明发放', en: 'Certificates' },
  extendClocksBy: { zh: '办理期限延长工作日', en: 'Working days added' },
  startsOn: { zh: '开始日期', en: 'First day' },
  graceWorkdays: { zh: '补交期限工作日', en: 'Working days for paper' },
  legalText: { zh: '依据文件', en: 'Basis' },
  link: { zh: '原文链接', en: 'Link' },
  endedOn: { zh: '最后一天', en: 'Last day' },
  papersDueOn: { zh: '纸质材料最后一天', en: 'Paper due' },
  papersDeferred: { zh: '随之延后的份数', en: 'Papers deferred with it' },
  papersDue: { zh: '到期份数', en: 'Papers due' },
  papersMoved: { zh: '转入其他便利化期间的份数', en: 'Papers deferred by another period' },
}
