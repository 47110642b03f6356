import type { Text } from './text.ts'

/** Where a spot check stands. */
export type SpotCheckState = 'open' | 'frozen' | 'entered' | 'drawn' | 'published' | 'cancelled'

export const spotCheckStates: Record<
  SpotCheckState,
  { title: Text; next: Text; tone: 'neutral' | 'active' | 'good' | 'bad' }
> = {
  open: {
    title: { zh: '准备中', en: 'In preparation' },
    next: {
      zh: '指定抽查人员，需要排除的企业写明理由；然后固定名单。固定后比例、名单和人员都不能再改。',
      en: 'Name the inspectors, exclude whom you must with a reason, then freeze. After that neither ratio nor lists can be changed.',
    },
    tone: 'neutral',
  },
  frozen: {
    title: { zh: '名单已固定', en: 'Frozen' },
    next: {
      zh: '名单的哈希值和承诺值已公布。约定的公开数值产生后，由一位工作人员录入，再由另一位独立录入一次，随即抽取。',
      en: 'The hash of the list and the commitment are published. Once the agreed public value exists, one officer types it and another types it again; then the draw takes place.',
    },
    tone: 'active',
  },
  entered: {
    title: { zh: '公开数值待复核', en: 'Value to be confirmed' },
    next: {
      zh: '请另一位工作人员对照公布的来源独立录入同一数值，一致后立即抽取。',
      en: 'Another officer types the same value from its published source; the draw follows at once.',
    },
    tone: 'active',
  },
  drawn: {
    title: { zh: '已抽取', en: 'Drawn' },
    next: {
      zh: '发出材料通知并跟进；材料由抽查人员核对并填写结果，全部有结果后一并公布。',
      en: 'Ask for the material and follow it up; the inspectors record what they find. Publish when every result is there.',
    },
    tone: 'active',
  },
  published: {
    title: { zh: '结果已公布', en: 'Results published' },
    next: { zh: '本次抽查已经完成。', en: 'This spot check is finished.' },
    tone: 'good',
  },
  cancelled: {
    title: { zh: '已取消', en: 'Cancelled' },
    next: {
      zh: '本次抽查没有抽取；名单固定后取消的，理由公开可查。',
      en: 'Nothing was drawn. Where the list had been frozen, the reason is public.',
    },
    tone: 'bad',
  },
}

/** Where one enterprise that was drawn stands. */
export type ItemState = 'drawn' | 'requested' | 'handed-in' | 'inspected'

const itemStates: Record<
  ItemState,
  { title: Text; next: Text; tone: 'neutral' | 'active' | 'good' | 'bad' }
> = {
  drawn: {
    title: { zh: '待发材料通知', en: 'Drawn' },
    next: {
      zh: '主管部门将发出材料通知，收到通知前不需要办理。',
      en: 'The authority will say which material it needs; nothing is to be done until then.',
    },
    tone: 'neutral',
  },
  requested: {
    title: { zh: '待交材料', en: 'Material due' },
    next: {
      zh: '由被抽企业在截止日期前上传材料并写明情况。逾期不交的，可能成为撤销的理由。',
      en: 'The enterprise uploads the material with a statement by the due day. Handing in nothing may be a ground for revocation.',
    },
    tone: 'active',
  },
  'handed-in': {
    title: { zh: '材料已交', en: 'Handed in' },
    next: {
      zh: '抽查人员正在核对；有结果前仍可补充材料。',
      en: 'The inspector is comparing it; more can be added until there is a result.',
    },
    tone: 'active',
  },
  inspected: {
    title: { zh: '已有结果', en: 'Inspected' },
    next: {
      zh: '核对已经完成；结果随本次抽查一并公布。',
      en: 'This is done; the result is published together with the others.',
    },
    tone: 'good',
  },
}

/** An enterprise whose entry was revoked before there was a result: nothing is asked of it any more. */
const ended: (typeof itemStates)[ItemState] = {
  title: { zh: '登记已撤销，不再抽查', en: 'Entry revoked, checked no more' },
  next: {
    zh: '该企业的登记已经撤销，不再抽查，不需要提交材料，也不再填写结果。',
    en: 'The entry was revoked, so this enterprise is not checked any more: no material is asked for, and no result is recorded.',
  },
  tone: 'neutral',
}

type Standing = { state: ItemState; isEnded: boolean }

/** Where an enterprise that was drawn stands, in words. */
export function itemStanding({ state, isEnded }: Standing): (typeof itemStates)[ItemState] {
  return isEnded ? ended : itemStates[state]
}

/** What happens next with it; nothing any more once the results are public. */
export function itemNext({ isPublished, ...item }: Standing & { isPublished: boolean }): Text {
  if (isPublished && item.state === 'inspected') return published
  return itemStanding(item).next
}

const published: Text = {
  zh: '核对已经完成，结果已经公布。',
  en: 'This is done, and the result is published.',
}

export type SpotCheckResult = 'consistent' | 'differs-passes' | 'differs-fails'

export const spotCheckResults: Record<SpotCheckResult, Text> = {
  consistent: { zh: '一致', en: 'Consistent' },
  'differs-passes': { zh: '有出入，仍符合条件', en: 'Differs, still passes' },
  'differs-fails': { zh: '有出入，不再符合条件', en: 'Differs, no longer passes' },
}

/** By what the candidates are divided before the draw. */
export type StrataBy = 'county-route' | 'county' | 'none'

export const strataChoices: readonly { value: StrataBy; label: Text }[] = [
  { value: 'county-route', label: { zh: '按县区和入库方式', en: 'By county and route' } },
  { value: 'county', label: { zh: '按县区', en: 'By county' } },
  { value: 'none', label: { zh: '不分层', en: 'None' } },
]

/** The stratum of a candidate: `330106/score`, `330106`, or one for all. */
export function stratumOf(
  by: StrataBy,
  { area, route }: { area: string; route?: string | undefined },
) {
  if (by === 'none') return 'all'
  return by === 'county-route' && route ? `${area}/${route}` : area
}

/** The county and the route that a stratum names; neither in the one for all. */
export function partsOf(stratum: string): { area?: string; route?: string } {
  if (stratum === 'all') return {}
  const [area = '', ...route] = stratum.split('/')
  return route.length > 0 ? { area, route: route.join('/') } : { area }
}

/** `12.5` percent as 125 per mille; undefined for what is no percentage from 0.1 to 100 in steps of 0.1. */
export function perMilleOf(percent: string): number | undefined {
  const [, whole = '', tenth = '0'] = /^(\d{1,3})(?:\.(\d))?$/.exec(percent.trim()) ?? []
  const perMille = whole === '' ? 0 : Number(whole) * 10 + Number(tenth)
  return perMille >= 1 && perMille <= 1000 ? perMille : undefined
}

/** 125 per mille as `12.5`, 100 as `10`. */
export function percentOf(perMille: number): string {
  const tenths = perMille % 10
  return `${(perMille - tenths) / 10}${tenths ? `.${tenths}` : ''}`
}

/** Keys of the policies that a service may have: the ratio per mille, and the working days for the material. */
export const spotCheckKeys = { ratio: 'spot-check-ratio', days: 'spot-check-days' }

/** Working days for the material where no policy says otherwise: a setting of this platform, no law. */
export const usualDays = 10

/** Working days before the due day on which reminders go out; −1 is the day after. A setting, no law. */
export const reminderDays: readonly number[] = [3, 0, -1]

/** What may be handed in. */
export const materialKinds = ['pdf', 'docx', 'xlsx', 'ofd', 'jpeg', 'png', 'zip'] as const
export const mostFiles = 30

/** What the acts of a spot check are called in journal and history. */
export const spotCheckActs: Record<string, Text> = {
  'spot-check:open': { zh: '发起抽查', en: 'Spot check opened' },
  'spot-check:exclude': { zh: '设定抽查排除名单', en: 'Exclusions set' },
  'spot-check:inspectors': { zh: '指定抽查人员', en: 'Inspectors named' },
  'spot-check:freeze': { zh: '固定抽查名单', en: 'Candidates frozen' },
  'spot-check:value': { zh: '录入公开数值', en: 'Public value entered' },
  'spot-check:draw': { zh: '复核公开数值并抽取', en: 'Value confirmed and drawn' },
  'spot-check:cancel': { zh: '取消抽查', en: 'Spot check cancelled' },
  'spot-check:request': { zh: '发出材料通知', en: 'Material asked for' },
  'spot-check:remind': { zh: '催交材料', en: 'Reminded of the material' },
  'spot-check:publish': { zh: '公布抽查结果', en: 'Results published' },
  'spot-check:drawn': { zh: '被抽中检查', en: 'Drawn for a spot check' },
  'spot-check:hand-in': { zh: '提交抽查材料', en: 'Material handed in' },
  'spot-check:result': { zh: '填写抽查结果', en: 'Result recorded' },
}
