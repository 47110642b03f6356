import { expect, it } from 'vitest'
import { tellsWho } from './secrecy.ts'

const objector = {
  name: '陈 样例',
  phone: '0571-8888 0000',
  email: 'Chen@example.org',
  published: '样例省2026年第1批拟入库科技型中小企业名单 样例精密仪器有限公司',
}

it('finds the name, the telephone and the address of whoever objected', () => {
  const texts = [
    '陈样例反映的情况属实。',
    '经与陈 样 例联系核实。',
    '请拨打 057188880000 了解。',
    '电话（0571）8888-0000',
    '写信到 chen@EXAMPLE.org',
  ]
  expect(texts.filter((text) => !tellsWho(text, objector))).toEqual([])
})

it('lets everything else stand', () => {
  const texts = [
    '经核实，科技人员 3 人，占比 5%，异议成立。',
    '陈述属实',
    '2026-07-01 8888 0000 万元',
  ]
  expect(texts.filter((text) => tellsWho(text, objector))).toEqual([])
  expect(tellsWho('没有邮箱', { ...objector, email: null })).toBe(false)
})

it('lets stand what the notice itself says, whoever took it for a name', () => {
  const named = { ...objector, name: '精密仪器' }
  expect(tellsWho('样例精密仪器有限公司的材料齐全。', named)).toBe(false)
  expect(tellsWho('请回电 0571-88880000。', named)).toBe(true)
})
