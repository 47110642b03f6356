import { expect, it } from 'vitest'
import { money, text } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { labelOfPath } from '#core/form-path.ts'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { columnSums, rowsOf, withCell } from './rows.ts'

const about = (zh: string) => ({ label: { zh, en: zh }, section: 'all' })
const columns = { yuan: money(about('金额')), note: text({ ...about('说明'), max: 9 }) }

it('adds up the amounts of a table exactly and skips what is none yet', () => {
  const rows = [{ yuan: '9007199254740993.01' }, { yuan: '0.99' }, { yuan: 'x' }, {}]
  expect([...columnSums(columns, rows)]).toEqual([['yuan', 900719925474099400n]])
})

it('takes any stored answer for lines, however a draft left it', () => {
  expect(rowsOf(undefined)).toEqual([])
  expect(rowsOf('x')).toEqual([])
  expect(rowsOf([{ yuan: '1.00' }, null, 7])).toEqual([{ yuan: '1.00' }, {}, {}])
})

it('drops a cell that was emptied', () => {
  expect(withCell({ yuan: '1.00', note: '甲' }, 'note', '')).toEqual({ yuan: '1.00' })
  expect(withCell({ yuan: '1.00' }, 'yuan', '2.00')).toEqual({ yuan: '2.00' })
})

it('names a field inside a table by its line', () => {
  const { form } = packOn(getService('technology-contract'), '2026-11-25')
  expect(labelOfPath(form, 'nonTechnical.1.yuan')?.zh).toBe('非技术性费用 第 2 行 金额')
  expect(labelOfPath(form, 'projectName')?.en).toBe('Project name')
  expect(labelOfPath(defineForm({ version: 1, sections: [], fields: {} }), 'x')).toBeUndefined()
})
