import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { sendsTexts, tell, tellMany, textTo } from '../outbox/actions.ts'
import { listContacts } from './contacts.ts'
import type { Item } from './item-store.ts'
import { listMemberAddresses } from './reminder-store.ts'

export type Letter = { title: Text; body: Text }

/**
 * Tells each enterprise in the platform and by letter to its members, and besides every address and mobile telephone
 * that its answers name: whoever is not reached must not lose the entry for it.
 */
export async function tellEnterprises(
  deps: Deps,
  tx: Tx,
  { items, letterTo }: { items: readonly Item[]; letterTo: (item: Item) => Letter },
): Promise<void> {
  const letters = items.map((item) => ({ item, ...letterTo(item) }))
  await tellMany(
    deps,
    tx,
    letters.map(({ item, title, body }) => ({
      organisationId: item.applicant_id,
      caseId: item.case_id,
      title,
      body,
    })),
  )
  const [first] = items
  if (!first) return
  const contacts = await listContacts(
    tx,
    first.service,
    items.map(({ case_id }) => case_id),
  )
  const members = await listMemberAddresses(tx, [...new Set(items.map((one) => one.applicant_id))])
  const mails = letters.flatMap(({ item, ...letter }) => {
    const reached = contacts.get(item.case_id) ?? []
    const emails = new Set(reached.flatMap(({ email }) => email ?? []))
    const phones = new Set(reached.flatMap(({ phone }) => phone ?? []))
    return [
      ...[...emails]
        .filter((address) => !members.has(address.toLowerCase()))
        .map((to) => mailTo(to, letter)),
      ...(sendsTexts(deps.config)
        ? [...phones].flatMap((phone) => textTo(phone, { text: inShort(deps, item, letter) }))
        : []),
    ]
  })
  await deps.jobs.sendMails(tx, mails)
}

function mailTo(to: string, { title, body }: Letter) {
  return { to, subject: title.zh, text: `${body.zh}\n\n${body.en}` }
}

/** What a text message says: what it is about, whose, and where to go. */
function inShort({ config }: Deps, { id, name }: Item, { title }: Letter): string {
  return `${title.zh}：${name}。${config.publicUrl}/spot-checks/items/${id}`
}

export function requestLetter({ config }: Deps, item: Item & { due: string }): Letter {
  const { number, authority_name, due, materials } = item
  const address = `${config.publicUrl}/spot-checks/items/${item.id}`
  return {
    title: {
      zh: `抽查通知：请在 ${due} 前提交材料（${number}）`,
      en: `Spot check: hand in material by ${due} (${number})`,
    },
    body: {
      zh: [
        `“${item.name}”（登记编号 ${number}）在${authority_name}的随机抽查中被抽中。`,
        `需要提交的材料：${materials}`,
        `请于 ${due} 前（含当日）登录平台，在“抽查”页上传材料并写明情况：${address}`,
        '逾期不交的，可能成为撤销登记的理由。',
      ].join('\n'),
      en: [
        `“${item.name}” (number ${number}) was drawn in a random spot check of ${authority_name}.`,
        `Material to hand in: ${materials}`,
        `Sign in and upload it with a statement by ${due}, that day included: ${address}`,
        'Handing in nothing may be a ground for revocation.',
      ].join('\n'),
    },
  }
}

export function reminderLetter({ config }: Deps, item: Item, today: string): Letter {
  const { number, due_on: due } = item
  const isLate = due !== null && due < today
  const address = `${config.publicUrl}/spot-checks/items/${item.id}`
  return {
    title: isLate
      ? { zh: `抽查材料已逾期（${number}）`, en: `Spot check material overdue (${number})` }
      : {
          zh: `请在 ${due} 前提交抽查材料（${number}）`,
          en: `Spot check material due by ${due} (${number})`,
        },
    body: {
      zh: [
        `“${item.name}”（登记编号 ${number}）还没有提交抽查材料，截止日期为 ${due}${isLate ? '，已经逾期，请尽快补交' : ''}。`,
        `需要提交的材料：${item.materials}`,
        `请登录平台上传材料并写明情况：${address}`,
      ].join('\n'),
      en: [
        `“${item.name}” (number ${number}) has not handed in its material, due by ${due}${isLate ? ': it is overdue, hand it in as soon as you can' : ''}.`,
        `Material to hand in: ${item.materials}`,
        `Sign in and upload it with a statement: ${address}`,
      ].join('\n'),
    },
  }
}

/** Tells the authority that material has come in. */
export async function tellHandedIn(deps: Deps, tx: Tx, item: Item): Promise<void> {
  await tell(deps, tx, {
    organisationId: item.authority_id,
    caseId: item.case_id,
    title: {
      zh: `抽查材料已提交（${item.number}）`,
      en: `Spot check material handed in (${item.number})`,
    },
    body: {
      zh: `“${item.name}”已提交抽查材料，请抽查人员核对并填写结果。`,
      en: `“${item.name}” has handed in its material; the inspector compares it and records the result.`,
    },
  })
}

export async function tellResult(
  deps: Deps,
  tx: Tx,
  { item, result, finding }: { item: Item; result: Text; finding: string },
): Promise<void> {
  const fails = item.result === 'differs-fails'
  await tell(deps, tx, {
    organisationId: item.applicant_id,
    caseId: item.case_id,
    title: {
      zh: `抽查结果：${result.zh}（${item.number}）`,
      en: `Spot check: ${result.en.toLowerCase()} (${item.number})`,
    },
    body: {
      zh: [
        `“${item.name}”的抽查结果为“${result.zh}”。`,
        `核对情况：${finding}`,
        fails
          ? '主管部门可能据此启动撤销程序；启动时会另行告知理由，您可以陈述和申辩。'
          : '结果将随本次抽查一并公布，您无需再办理。',
      ].join('\n'),
      en: [
        `The spot check of “${item.name}” found: ${result.en.toLowerCase()}.`,
        `Finding: ${finding}`,
        fails
          ? 'The authority may begin a revocation on it; you will be told the ground then and can defend yourself.'
          : 'It is published together with the others; there is nothing more to do.',
      ].join('\n'),
    },
  })
}

/** Tells the authority that an enterprise passes no longer: whoever found it, the authority decides what follows. */
export async function tellFailed(
  deps: Deps,
  tx: Tx,
  { item, result, finding }: { item: Item; result: Text; finding: string },
): Promise<void> {
  const address = `${deps.config.publicUrl}/spot-checks/items/${item.id}`
  await tell(deps, tx, {
    organisationId: item.authority_id,
    caseId: item.case_id,
    title: {
      zh: `抽查发现不再符合条件，请决定是否撤销（${item.number}）`,
      en: `A spot check failed: decide on a revocation (${item.number})`,
    },
    body: {
      zh: [
        `“${item.name}”的抽查结果为“${result.zh}”。`,
        `核对情况：${finding}`,
        `请在抽查页决定是否发出撤销告知：${address}`,
      ].join('\n'),
      en: [
        `The spot check of “${item.name}” found: ${result.en.toLowerCase()}.`,
        `Finding: ${finding}`,
        `Decide there whether a revocation begins: ${address}`,
      ].join('\n'),
    },
  })
}

/** Tells the office of an inspector how many they have to inspect. */
export async function tellInspectors(
  deps: Deps,
  tx: Tx,
  { organisationId, names, count }: { organisationId: string; names: string[]; count: number },
): Promise<void> {
  const link = `${deps.config.publicUrl}/spot-checks/mine`
  await tell(deps, tx, {
    organisationId,
    caseId: null,
    title: { zh: `抽查任务：${count} 家`, en: `Spot check: ${count} to inspect` },
    body: {
      zh: `${names.join('、')}被抽定核对 ${count} 家企业的抽查材料。材料提交后请登录平台，在“抽查”页核对并填写结果：${link}`,
      en: `${names.join(', ')} inspect ${count} enterprises. Once the material is there, sign in, compare it and record what you find: ${link}`,
    },
  })
}
