import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Person, person } from '../testing/people.ts'
import { download, fill, hold, reviewOffice, sendList, standing } from '../testing/review-lists.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
  app.at('2026-07-01T02:00:00Z')
  return () => app[Symbol.asyncDispose]()
})

const office = (count: number) => reviewOffice(app, count)

describe('the list', () => {
  it('holds the cases that wait for a verdict, their answers in words, and columns to fill in', async () => {
    const { officer, colleague, cases } = await office(3)
    await hold(app, cases[0]?.id ?? '', colleague)
    await hold(app, cases[1]?.id ?? '', officer)
    const { titles, rows, sheet, book } = await download(app, officer)
    expect(titles.slice(0, 7)).toEqual([
      '办件编号',
      '办件版本',
      '申请单位',
      '统一社会信用代码',
      '注册地',
      '提交日期',
      '办理期限',
    ])
    expect(titles.slice(-4)).toEqual(['提示', '审查结论', '意见', '不符合的要点'])
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).toContain('综合评价得分（分）')
    expect(rows.map((row) => row[2])).toEqual(cases.map(({ name }) => name))
    expect(rows[0]?.[4]).toBe('杭州市西湖区')
    expect(rows.map((row) => row.at(-4))).toEqual(['由乙办理，您不能填写这一行', '', ''])
    const verdict = sheet.getCell(2, titles.indexOf('审查结论') + 1)
    expect(verdict.dataValidation.formulae).toEqual(['"审查通过,退回补正,不予入库"'])
    const points = book.getWorksheet('审查要点')
    expect(points?.getCell('A2').text).toBe('F1')
    expect(points?.getRow(2).values).toContain('退回补正')
  })

  it('neutralises what an enterprise wrote', async () => {
    const { officer, cases } = await office(1)
    await app.db
      .updateTable('cases')
      .set({ applicant_name: '=HYPERLINK("x")' })
      .where('id', '=', cases[0]?.id ?? '')
      .execute()
    const list = await download(app, officer)
    const neutral = `'=HYPERLINK("x")`
    expect(list.rows[0]?.[2]).toBe(neutral)
    // And knows the enterprise again in what comes back.
    const bytes = await fill(list, { [neutral]: { verdict: '审查通过' } })
    expect(standing((await sendList(app, officer, { bytes })).body.rows)).toEqual(['ready'])
  })

  it('is for the office alone, and only where verdicts fit into a list', async () => {
    const { officer } = await office(1)
    const ask = (by: Person, service: string) =>
      app.get(`/api/v1/services/${service}/review-list`, { as: by.key })
    const authority = await person(app, { kind: 'authority', area: '330000' })
    const registry = await person(app, { kind: 'registry' })
    expect((await ask(authority, 'tech-sme-evaluation')).status).toBe(403)
    expect((await ask(registry, 'tech-sme-evaluation')).status).toBe(403)
    const contracts = await ask(registry, 'technology-contract')
    expect(contracts.status).toBe(409)
    expect(contracts.body.title).toContain('不能用清单办理')
    expect((await ask(officer, 'no-such-service')).status).toBe(404)
    expect((await app.get('/api/v1/services/tech-sme-evaluation/review-list')).status).toBe(401)
  })

  it('shows nothing of another office, and tells when there are more than 2,000', async () => {
    const { officer } = await office(2001)
    const other = await office(1)
    const { rows, book } = await download(app, officer)
    expect(rows).toHaveLength(2000)
    expect(book.getWorksheet('填写说明')?.getCell('B2').text).toContain('共有 2,001 件')
    expect((await download(app, other.officer)).rows).toHaveLength(1)
    const counts = await app.get('/api/v1/services/tech-sme-evaluation/review-list/counts', {
      as: officer.key,
    })
    expect(counts.body).toEqual({ waiting: 2001, heldByOthers: 0, limit: 2000 })
  }, 120_000)
})
