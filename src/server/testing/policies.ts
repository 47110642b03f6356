import type { TestApp } from './app.ts'

type Row = { key: string; value: unknown; area?: string; from?: string; service?: string }

/** A policy of Hangzhou's own, in force for all time unless it begins `from` a day. */
export async function setPolicy(app: Pick<TestApp, 'db'>, row: Row): Promise<void> {
  const { key, value, area = '330100', from = '2000-01-01', service = 'technology-contract' } = row
  await app.db
    .insertInto('policies')
    .values({
      service,
      key,
      area,
      valid_from: from,
      valid_to: null,
      value: JSON.stringify(value),
      ground: 'inferred',
      cite: '测试用设定',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['service', 'key', 'area', 'valid_from'])
        .doUpdateSet({ value: JSON.stringify(value) }),
    )
    .execute()
}
