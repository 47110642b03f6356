import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { examples } from './examples.ts'
import { likeness } from './likeness.ts'

const applicantCode = '91330100MA0000A01X'
const jointCode = '91330106MA0000B027'
const answers = examples[0]?.answers ?? {}

function keys(changed: Answers = {}, hashes: string[] = []): string[] {
  return likeness({
    applicantCode,
    answers: { ...answers, ...changed },
    hashesOf: (field) => (field === 'contractText' ? hashes : ['other']),
  })
}

describe('two contracts', () => {
  it('are alike by their parties, project and day', () => {
    expect(keys()).toHaveLength(1)
    expect(keys({ totalYuan: '1.00', category: 'CON' })).toEqual(keys())
    expect(keys({ projectName: ' 轧机主传动 自适应控制算法，及试验台研制。' })).toEqual(keys())
    expect(keys({ buyerName: '改了名字' })).toEqual(keys())
  })

  it.each([
    ['another project', { projectName: '轧机主传动自适应控制算法及试验台研制二期' }],
    ['another day', { signedOn: '2026-09-16' }],
    ['another buyer', { buyerCreditCode: '91330100MA0000A01X' }],
  ])('of %s are not', (_, changed) => {
    expect(keys(changed)).not.toEqual(keys())
  })

  it('with a buyer that has no code are told apart by its name, however it is typed', () => {
    const named = (buyerName: string) => keys({ buyerCreditCode: undefined, buyerName })
    expect(named('Ｂeispiel ＧmbH')).toEqual(named('beispiel gmbh'))
    expect(named('乙公司')).not.toEqual(named('丙公司'))
  })

  it('are alike by a file of the text, whatever else is said of them', () => {
    expect(keys({ projectName: '甲' }, ['h1', 'h2'])).toEqual(
      expect.arrayContaining([`text:${applicantCode}|h1`, `text:${applicantCode}|h2`]),
    )
  })

  it('without a name or a day are only compared by their text', () => {
    for (const changed of [{ projectName: '' }, { signedOn: undefined }, { projectName: '——' }])
      expect(keys(changed, ['h'])).toEqual([`text:${applicantCode}|h`])
  })

  it.each([
    ['by their parties', [{ name: '乙公司', creditCode: jointCode.toLowerCase() }], []],
    ['by their text', [{ name: '乙公司', creditCode: ` ${jointCode} ` }], ['h']],
  ])('that joint parties file each for itself are alike %s', (_, jointApplicants, hashes) => {
    const mine = keys({ jointApplicants }, hashes)
    const theirs = likeness({
      applicantCode: jointCode,
      answers: { ...answers, jointApplicants: [{ name: '甲公司', creditCode: applicantCode }] },
      hashesOf: () => hashes,
    })
    expect(mine.toSorted()).toEqual(theirs.toSorted())
    expect(mine).toHaveLength(2 + 2 * hashes.length)
  })

  it('that name the further parties of the other side in another order are alike', () => {
    const other = { buyerName: '丙公司', buyerCreditCode: undefined }
    const named = (name: string) => [{ name }]
    expect(keys({ ...other, jointCounterparties: named('丁公司') }).toSorted()).toEqual(
      keys({ ...other, buyerName: '丁公司', jointCounterparties: named('丙公司') }).toSorted(),
    )
  })

  it('whose further parties have no code, or are junk, are known by the applicant alone', () => {
    for (const jointApplicants of [[{ name: '乙公司' }], [null, 7, 'x'], 7, {}])
      expect(keys({ jointApplicants })).toEqual(keys())
  })
})
