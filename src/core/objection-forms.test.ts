import { describe, expect, it } from 'vitest'
import { formErrors } from './form.ts'
import { decisionForm, findingForm, objectionForm, realNameProblem } from './objection-forms.ts'

const sound = {
  name: '陈样例',
  phone: '13800000000',
  facts: '该企业的科技人员只有三人，与公示材料不一致。',
}
const wrongIn = (change: Record<string, unknown>) =>
  formErrors(objectionForm, { ...sound, ...change }).map(({ field }) => field)

describe('the real name of whoever objects', () => {
  it('may be of a person, a minority person, a foreigner or an organisation', () => {
    const names = [
      '陈样',
      '阿依古丽·买买提',
      'Ann Example',
      '样例科技有限公司',
      '丽丽',
      '样例测试技术有限公司',
      'Max Example',
    ]
    expect(names.filter(realNameProblem)).toEqual([])
  })

  it('is not a placeholder, a mask, a number or one letter again and again', () => {
    const names =
      '匿名 匿名用户 张某 某某某 热心市民 知情人 anonymous 李** 王XX 李x 12345 A 哈哈哈 --'
    for (const name of names.split(' ')) expect(realNameProblem(name), name).toBeDefined()
  })

  it('is not made of the words that every decision is made of', () => {
    const words = '企业 公示 核实情况 名单 异议成立 评价机构 申报 材料'
    for (const name of words.split(' ')) expect(realNameProblem(name), name).toBeDefined()
    const names = ['高企', '成立新', '申报春', '陈公示', '科技样例有限公司']
    expect(names.filter(realNameProblem)).toEqual([])
  })

  it('has 2 to 60 characters', () => {
    expect(wrongIn({ name: '陈' })).toEqual(['name'])
    expect(wrongIn({ name: '样例'.repeat(30) })).toEqual([])
    expect(wrongIn({ name: `${'样例'.repeat(30)}甲` })).toEqual(['name'])
  })
})

describe('an objection', () => {
  it('is complete with name, telephone and facts; an e-mail address is not needed', () => {
    expect(wrongIn({})).toEqual([])
    expect(wrongIn({ email: '' })).toEqual([])
    expect(wrongIn({ email: 'a@example.org' })).toEqual([])
    expect(wrongIn({ email: 'nowhere' })).toEqual(['email'])
    expect(wrongIn({ phone: '' })).toEqual(['phone'])
    expect(wrongIn({ phone: '我的电话' })).toEqual(['phone'])
  })

  it('says 20 to 5000 characters of facts', () => {
    expect(wrongIn({ facts: '实'.repeat(19) })).toEqual(['facts'])
    expect(wrongIn({ facts: `  ${'实'.repeat(19)}  ` })).toEqual(['facts'])
    expect(wrongIn({ facts: '实'.repeat(20) })).toEqual([])
    expect(wrongIn({ facts: '实'.repeat(5000) })).toEqual([])
    expect(wrongIn({ facts: '实'.repeat(5001) })).toEqual(['facts'])
  })
})

it('asks five characters of a finding and of a decision', () => {
  expect(formErrors(findingForm, { finding: '属实。。' })).toHaveLength(1)
  expect(formErrors(findingForm, { finding: '核查属实。' })).toEqual([])
  expect(formErrors(decisionForm, { decision: '不成立。' })).toHaveLength(1)
  expect(formErrors(decisionForm, { decision: '异议成立。' })).toEqual([])
})
