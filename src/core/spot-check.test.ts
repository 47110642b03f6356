import { describe, expect, it } from 'vitest'
import { commitmentOf, draw, frozenText, seedOf } from './draw.ts'
import { type PublishedDraw, publishedDraw, redraw } from './redraw.ts'
import { hexOf } from './sha256.ts'
import { itemNext, partsOf, percentOf, perMilleOf, stratumOf } from './spot-check.ts'

describe('a share', () => {
  it.each([
    ['0.1', 1],
    ['5', 50],
    ['10.0', 100],
    ['12.5', 125],
    [' 100 ', 1000],
  ])('of %s percent is %i per mille', (percent, perMille) => {
    expect(perMilleOf(percent)).toBe(perMille)
  })

  it.each(['', '0', '0.0', '100.1', '0.05', '-5', '5%', '1e1', '٥'])('is not %s', (percent) => {
    expect(perMilleOf(percent)).toBeUndefined()
  })

  it('is written as it is read', () => {
    for (const perMille of [1, 50, 100, 125, 999, 1000]) {
      expect(perMilleOf(percentOf(perMille))).toBe(perMille)
    }
  })
})

describe('what happens next with a result', () => {
  it('is its publication, until it is public', () => {
    const next = (isPublished: boolean) =>
      itemNext({ state: 'inspected', isEnded: false, isPublished }).zh
    expect(next(false)).toContain('随本次抽查一并公布')
    expect(next(true)).toBe('核对已经完成，结果已经公布。')
  })

  it('is nothing where the entry was revoked before there was one', () => {
    for (const state of ['drawn', 'requested', 'handed-in'] as const) {
      const { zh } = itemNext({ state, isEnded: true, isPublished: false })
      expect(zh).toContain('登记已经撤销，不再抽查')
    }
  })
})

describe('a stratum', () => {
  it('is a county and a route, a county, or one for all, and tells its parts again', () => {
    const entry = { area: '330106', route: 'score' }
    expect(stratumOf('county-route', entry)).toBe('330106/score')
    expect(stratumOf('county-route', { area: '330106' })).toBe('330106')
    expect(stratumOf('county', entry)).toBe('330106')
    expect(stratumOf('none', entry)).toBe('all')
    expect(partsOf('330106/score')).toEqual(entry)
    expect(partsOf('330106')).toEqual({ area: '330106' })
    expect(partsOf('all')).toEqual({})
  })
})

describe('a published file', () => {
  const failing = async (change: Partial<PublishedDraw>, before = {}) => {
    const file = await published()
    const { frozenSha256, commitment } = file
    const checks = await redraw({ ...file, ...change }, { frozenSha256, commitment, ...before })
    return checks.filter(({ holds }) => !holds).map(({ name }) => name)
  }

  it('gives the same list to anybody, also after it went over a wire', async () => {
    const file = publishedDraw.parse(JSON.parse(JSON.stringify(await published())))
    const checks = await redraw(file, file)
    expect(checks.map(({ name, holds }) => [name, holds])).toEqual([
      ['frozen', true],
      ['commitment', true],
      ['seed', true],
      ['drawn', true],
    ])
  })

  it('tells what is not as it was published before the draw', async () => {
    const { frozen } = await published()
    const fewer = { ...frozen, candidates: frozen.candidates.slice(1) }
    expect(await failing({}, { frozenSha256: '0'.repeat(64) })).toEqual(['frozen'])
    expect(await failing({}, { commitment: '0'.repeat(64) })).toEqual(['commitment'])
    expect(await failing({ secret: 'another' })).toContain('commitment')
    expect(await failing({ publicValue: '3412.56' })).toContain('seed')
    expect(await failing({ frozen: fewer })).toContain('frozen')
    expect(await failing({ frozen: { ...frozen, perMille: 400 } })).toContain('frozen')
    expect(await failing({ drawn: [] })).toEqual(['drawn'])
  })
})

async function published(): Promise<PublishedDraw> {
  const frozen = {
    perMille: 200,
    candidates: Array.from({ length: 30 }, (_, at) => ({
      key: `N${at}`,
      stratum: `33010${at % 3}`,
    })),
    exclusions: [{ key: 'N4', reason: '已立案' }],
    inspectorsSha256: await hexOf('[]'),
  }
  const sources = {
    secret: 'secret',
    publicValue: '3412.55',
    frozenSha256: await hexOf(frozenText(frozen)),
  }
  const seed = await seedOf(sources)
  return {
    format: 'torchway-draw-1',
    id: 'check',
    service: 'example',
    area: '330000',
    year: 2026,
    frozen,
    ...sources,
    commitment: await commitmentOf('secret'),
    source: '上证综指收盘点位',
    sourceOn: '2026-02-11',
    seed,
    drawn: await draw(frozen, seed),
  }
}
