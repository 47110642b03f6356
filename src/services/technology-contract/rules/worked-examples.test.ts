import { describe, expect, it } from 'vitest'
import { type Answers, formErrors } from '#core/form.ts'
import { parseYuan } from '#core/money.ts'
import { policyOn } from '#core/policy.ts'
import type { RulePack } from '#core/rule-pack.ts'
import { technicalYuan } from '../amounts.ts'
import { statCategory } from '../category.ts'
import { examples } from '../examples.ts'
import { policies } from '../policies.ts'
import { needsReview, suggestsReview } from '../reviews.ts'
import { rules2001 } from './2001.ts'
import { rules2026 } from './2026.ts'

const file = '0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10'
const filedOn = '2026-11-25'
const both: readonly RulePack[] = [rules2001, rules2026]

/** The example of the facts, section 11, found by its project. */
function worked(project: string): Answers {
  const found = examples.find(({ answers }) => String(answers.projectName).includes(project))
  if (!found) throw new Error(`No example “${project}”`)
  return { ...found.answers, contractText: [file] }
}

function looks(pack: RulePack, answers: Answers): string[] {
  return pack.check(pack.carry(answers), filedOn).map(({ cite }) => cite.split(' · ')[0] ?? '')
}

function complaints(pack: RulePack, answers: Answers): string[] {
  return formErrors(pack.form, pack.carry(answers)).map(({ field }) => field)
}

function review(key: string, area: string, on: string, answers: Answers) {
  const value = policyOn(policies, { key, area, on })?.value
  const amounts = {
    totalFen: parseYuan(String(answers.totalYuan)) ?? 0n,
    technicalFen: parseYuan(String(answers.technicalYuan)) ?? 0n,
    category: String(answers.category),
  }
  return { needed: needsReview(value, amounts), advised: suggestsReview(value, amounts) }
}

const neither = { needed: false, advised: false }
const demanded = { needed: true, advised: true }
const advised = { needed: false, advised: true }

describe.each(both.map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it.each([
    ['E1', '轧机主传动', 'DEV.ENTRUST', '1200000.00', '820000.00'],
    ['E3', '制造执行系统集成', 'DEV.ENTRUST', '5000000.00', '1400000.00'],
    ['E4', '腐蚀失效', 'SRV.GEN', '960000.00', '700000.00'],
    ['E6', '技术秘密转让', 'TRF.KNOWHOW', '12000000.00', '12000000.00'],
    ['E10', '搅拌摩擦焊', 'SRV.TRAIN', '120000.00', '112000.00'],
  ])('%s (%s) is %s of %s with a technical amount of %s', (_id, project, ...expected) => {
    const answers = worked(project)
    const carried = pack.carry(answers)
    expect([carried.category, carried.totalYuan, technicalYuan(carried)]).toEqual(expected)
    expect(complaints(pack, answers)).toEqual([])
  })

  it('E1, E4, E6 and E10 raise no doubt', () => {
    for (const project of ['轧机主传动', '腐蚀失效', '技术秘密转让', '搅拌摩擦焊'])
      expect(looks(pack, worked(project)), project).toEqual([])
  })

  it('E1 does not deduct the one test rig, a carrier, and does deduct servers and material', () => {
    const answers = worked('轧机主传动')
    expect(answers.nonTechnical).toEqual([
      expect.objectContaining({ yuan: '300000.00' }),
      expect.objectContaining({ yuan: '80000.00' }),
    ])
    const rig = { kind: 'EQUIPMENT', yuan: '60000.00', note: '试验台' }
    const lines = Array.isArray(answers.nonTechnical) ? [...answers.nonTechnical, rig] : []
    expect(technicalYuan({ ...answers, nonTechnical: lines })).toBe('760000.00')
  })

  it('E8, a change of size and colour, is pointed out as no development', () => {
    expect(looks(pack, worked('外壳尺寸和颜色'))).toContain('D11')
  })

  it('E9, upkeep and standard calibration, is pointed out as no technology service', () => {
    expect(looks(pack, worked('年度维护与校准'))).toEqual(expect.arrayContaining(['S20', 'S22']))
  })

  it('E10 inside a development contract would not be registered on its own', () => {
    const clause = { ...worked('轧机主传动'), projectName: '焊接工艺开发及工程师培训' }
    expect(looks(pack, clause)).toContain('R04')
  })
})

describe('E3, an integration of hardware, software and training in one text', () => {
  const whole = worked('制造执行系统集成')
  const words = (pack: RulePack) =>
    pack.check(pack.carry(whole), filedOn).find(({ cite }) => cite.startsWith('G20'))?.text.zh

  it('does not stand under the rules of 2001: its development has to be concluded separately', () => {
    expect(words(rules2001)).toContain('只有单独订立的技术部分可以登记')
  })

  it('stands under the newer text with the amount of its technical part', () => {
    expect(words(rules2026)).toContain('技术部分可以登记')
    expect(words(rules2026)).not.toContain('2001')
  })

  it('concluded separately is 1,400,000 in all, and is no longer pointed out', () => {
    const alone: Answers = {
      ...whole,
      totalYuan: '1400000.00',
      includesNonTechnical: false,
      technicalYuan: '1400000.00',
      nonTechnical: undefined,
    }
    expect(technicalYuan(alone)).toBe('1400000.00')
    expect(complaints(rules2001, alone)).toEqual([])
    expect(looks(rules2001, alone)).not.toContain('G20')
  })

  it('is reviewed a second time in Jiangsu for its total of 5,000,000', () => {
    expect(review('second-review', '320100', '2026-02-28', whole)).toEqual(demanded)
    expect(review('second-review', '320100', filedOn, whole)).toEqual(demanded)
    expect(review('second-review', '420100', filedOn, whole)).toEqual(neither)
    expect(review('expert-review', '420100', filedOn, whole)).toEqual(neither)
  })
})

describe('E6, know-how for 12,000,000', () => {
  const answers = worked('技术秘密转让')

  it('is heard by experts by the draft, generally, and in Tianjin always', () => {
    expect(review('expert-review', '420100', '2026-02-28', answers)).toEqual(neither)
    expect(review('expert-review', '420100', filedOn, answers)).toEqual(advised)
    expect(review('expert-review', '120104', '2026-02-28', answers)).toEqual(demanded)
    expect(review('expert-review', '120104', filedOn, answers)).toEqual(demanded)
  })

  it('then has 30 working days by the draft', () => {
    const limit = policyOn(policies, { key: 'extended-limit', area: '420100', on: filedOn })
    expect(limit?.value).toEqual({ count: 30, unit: 'workday' })
    expect(limit?.ground).toBe('draft')
  })

  it('stays a transfer, and between related parties loses its relief', () => {
    expect(rules2026.carry(answers).category).toBe('TRF.KNOWHOW')
    expect(statCategory(String(answers.category))).toBe('TRF.KNOWHOW')
    expect(looks(rules2026, { ...answers, relatedParties: true })).toEqual(['CIT'])
  })
})

describe('the same doubt under both packs', () => {
  const clause = { ...worked('轧机主传动'), projectName: '焊接工艺开发及工程师培训' }
  const cite = (pack: RulePack, answers: Answers, id: string) =>
    pack.check(pack.carry(answers), filedOn).find((one) => one.cite.startsWith(`${id} · `))?.cite

  it('cites the newer text where it was seen, and says so where the old one is carried on', () => {
    expect(cite(rules2001, clause, 'R04')).toBe('R04 · 《技术合同认定规则》第四十五条')
    expect(cite(rules2026, clause, 'R04')).toContain('第二十六条（待核实）')
    expect(cite(rules2026, worked('外壳尺寸和颜色'), 'D11')).toContain('暂沿用（待核实）')
  })

  it('asks a broker for its qualification under the rules of 2001 only', () => {
    const brokerage = { ...worked('搅拌摩擦焊'), category: 'SRV.AGENCY' }
    expect(looks(rules2001, brokerage)).toContain('A03')
    expect(looks(rules2026, brokerage)).not.toContain('A03')
  })

  it('reminds of filing a patent licence and of its kind', () => {
    const { licenceMode, ...licence } = worked('含氟废水')
    expect(looks(rules2001, licence)).toEqual(expect.arrayContaining(['T20', 'T21']))
    expect(looks(rules2026, licence)).toEqual(expect.arrayContaining(['T20', 'T21']))
    expect(looks(rules2026, { ...licence, licenceMode })).not.toContain('T20')
  })
})

describe('a point that differs by place', () => {
  const answers = worked('轧机主传动')
  const inArea = (area: string, changed: Answers = {}) =>
    rules2026
      .check(
        { ...answers, ...changed },
        filedOn,
        (key) => policyOn(policies, { key, area, on: filedOn })?.value,
      )
      .map(({ field }) => field)
  const lines = (...kinds: string[]) => ({
    nonTechnical: kinds.map((kind) => ({ kind, yuan: '1.00' })),
  })

  it('is looked at with the policies of the place, and left out without them', () => {
    expect(inArea('420100')).toEqual([])
    expect(inArea('230602')).toEqual(['nonTechnical'])
    expect(inArea('230602', lines('PROJECT'))).toEqual([])
    expect(inArea('420100', lines('EQUIPMENT', 'PROJECT'))).toEqual(['nonTechnical.1.kind'])
    expect(inArea('420100', lines('DEPRECIATION'))).toEqual(['nonTechnical.0.kind'])
    expect(rules2026.check({ ...answers, ...lines('PROJECT') }, filedOn)).toEqual([])
  })
})
