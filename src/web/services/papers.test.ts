import { expect, it } from 'vitest'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { papersOf } from './papers.ts'

function askedOf(id: string) {
  const service = getService(id)
  const papers = papersOf(service, packOn(service, '2026-11-28').form)
  return Object.fromEntries(papers.map(({ label, asked }) => [label.zh, asked]))
}

it('tells what every evaluation needs from what hangs on its answers', () => {
  expect(askedOf('tech-sme-evaluation')).toEqual({
    直接确认的证明文件: 'depends',
    营业执照: 'always',
    财务报表: 'always',
    研发费用证明: 'always',
    职工和科技人员名单: 'always',
    知识产权证书: 'depends',
    承诺书: 'always',
    其他材料: 'optional',
  })
})

it('calls the contract itself required', () => {
  expect(Object.values(askedOf('technology-contract'))).toContain('always')
})
