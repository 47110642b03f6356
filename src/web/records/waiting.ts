import type { SideRecordView } from '#api/records.ts'
import type { Service } from '#core/service.ts'
import type { Text } from '#core/text.ts'

type Waiting = Pick<SideRecordView, 'id' | 'kind' | 'state'>

/** The records that nobody has decided on, the oldest first. */
export function waitingIn<R extends Waiting>(records: readonly R[]): R[] {
  return records.filter(({ state }) => state === 'filed')
}

/** What waits, by kind and number: “有记录等待办理：技术性收入核定 2 条”. */
export function waitingTitle(service: Service, waiting: readonly Waiting[]): Text {
  const kinds = Object.entries(service.records ?? {}).flatMap(([name, { title }]) => {
    const count = waiting.filter(({ kind }) => kind === name).length
    return count > 0 ? [{ title, count }] : []
  })
  const zh = kinds.map(({ title, count }) => `${title.zh} ${count} 条`).join('，')
  const en = kinds.map(({ title, count }) => `${title.en} (${count})`).join(', ')
  return { zh: `有记录等待办理：${zh}`, en: `Records wait to be verified: ${en}` }
}

/** Where a record stands on the page. */
export function recordId({ id }: Pick<SideRecordView, 'id'>): string {
  return `record-${id}`
}
