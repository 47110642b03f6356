import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { addDays, dayInShanghai } from '#core/dates.ts'
import { connect } from '#server/db/connect.ts'
import { act, answer, openDialog } from './dialogs.ts'

/** Opens a spot check of a district, names who inspects, and freezes the list: its id. */
export async function freezeSpotCheck(page: Page, district: string): Promise<string> {
  await page.goto('/spot-checks')
  const opening = await openDialog(page, '发起抽查')
  await answer(page, opening, {
    年度: dayInShanghai(new Date()).slice(0, 4),
    '抽查比例（%）': '50',
  })
  await opening.getByLabel('地区').click()
  await opening.getByLabel('地区').fill(district)
  await page.getByRole('menuitemcheckbox', { name: new RegExp(`/ ${district}$`) }).click()
  await opening.getByRole('button', { name: '发起', exact: true }).click()
  await page.waitForURL(/\/spot-checks\/[\w-]{36}$/)
  await act(page, '指定抽查人员', {
    '第 1 行 姓名': '慕容昭',
    '第 1 行 工作单位': '示例会计师事务所（虚构）',
  })
  const freezing = await openDialog(page, '固定名单')
  await answer(page, freezing, { 公开数值是什么: '示例指数的收盘点位，取两位小数' })
  await freezing.getByLabel('取哪一天的数值').fill(addDays(dayInShanghai(new Date()), 1))
  await page.keyboard.press('Enter')
  await freezing.getByRole('button', { name: '固定名单', exact: true }).click()
  await page.getByText('已完成：固定名单').waitFor()

  // The value does not exist yet, so nobody can enter one.
  expect(await page.getByRole('button', { name: '录入公开数值' }).count()).toBe(0)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Lets the day of the public value come: what is frozen changes for nobody, so the rule is set aside once. */
export async function comeTheDay(check: string): Promise<void> {
  const { db } = connect(inject('platform').database, 1)
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    const source_on = dayInShanghai(new Date())
    await tx.updateTable('spot_checks').set({ source_on }).where('id', '=', check).execute()
  })
  await db.destroy()
}
