import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, commitmentOf, draw, frozenText, quota, seedOf, strataOf } from './draw.ts'
import { drawInspectors, inspectorsHash, isRecused } from './draw-inspectors.ts'
import { hexOf } from './sha256.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

const candidates: Candidate[] = Array.from({ length: 40 }, (_, at) => ({
  key: `2026330106${String(at).padStart(4, '0')}`,
  stratum: at % 3 === 0 ? '330106/score' : '330108/direct',
}))
const frozen = { perMille: 100, candidates, exclusions: [], inspectorsSha256: sha('[]') }

/** Candidates with keys of their own in a few strata, and some of them excluded. */
const lists = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 60 })
  .chain((keys) =>
    fc.record({
      candidates: fc
        .tuple(...keys.map(() => fc.constantFrom('330106/a', '330106/b', '330108/a')))
        .map((strata) => keys.map((key, at) => ({ key, stratum: strata[at] ?? '' }))),
      exclusions: fc.subarray(keys).map((some) => some.map((key) => ({ key, reason: '另案检查' }))),
      perMille: fc.integer({ min: 1, max: 1000 }),
    }),
  )

describe('a draw', () => {
  it('gives the list of this example for ever', async () => {
    const frozenSha256 = await hexOf(frozenText(frozen))
    const seed = await seedOf({ secret: 'secret', publicValue: '3412.55', frozenSha256 })
    expect(seed).toBe(sha(JSON.stringify(['secret', '3412.55', sha(frozenText(frozen))])))
    expect((await draw(frozen, seed)).map(({ key }) => key.slice(-4))).toMatchInlineSnapshot(`
      [
        "0030",
        "0012",
        "0029",
        "0026",
        "0035",
      ]
    `)
    expect(await commitmentOf('secret')).toBe(sha('secret'))
  })

  it('gives another list for another public value', async () => {
    const frozenSha256 = await hexOf(frozenText(frozen))
    const listFor = async (publicValue: string) =>
      draw(frozen, await seedOf({ secret: 'secret', publicValue, frozenSha256 }))
    expect(await listFor('3412.55')).not.toEqual(await listFor('3412.56'))
  })

  it('gives the same list in whatever order its candidates come', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.string(), fc.nat(), async (list, seed, turn) => {
        const turned = list.candidates.toSorted((one, other) =>
          sha(one.key + turn) < sha(other.key + turn) ? -1 : 1,
        )
        expect(await draw({ ...list, candidates: turned }, seed)).toEqual(await draw(list, seed))
      }),
    )
  })

  it('draws of each stratum what its size and the ratio say, once each, and nobody excluded', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.string(), async (list, seed) => {
        const drawn = await draw(list, seed)
        const excluded = new Set(list.exclusions.map(({ key }) => key))
        expect(drawn.filter(({ key }) => excluded.has(key))).toEqual([])
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length)
        for (const { stratum, size, drawn: count } of strataOf(list)) {
          const chosen = drawn.filter((one) => one.stratum === stratum)
          expect(chosen.length).toBe(count)
          // The exact ceiling of a fraction, written another way.
          expect((count - 1) * 1000 < size * list.perMille).toBe(true)
          expect(count * 1000 >= size * list.perMille).toBe(true)
        }
        expect(drawn.length).toBe(strataOf(list).reduce((sum, one) => sum + one.drawn, 0))
      }),
    )
  })

  it.each([
    [0, 100, 0],
    [1, 1, 1],
    [10, 100, 1],
    [11, 100, 2],
    [20, 50, 1],
    [21, 50, 2],
    [999, 1000, 999],
    [5000, 33, 165],
  ])('takes of %i at %i per mille %i', (size, perMille, count) => {
    expect(quota(size, perMille)).toBe(count)
  })

  it.each([0, -1, 1001, 0.5, Number.NaN])('refuses a ratio of %d per mille', (perMille) => {
    expect(() => quota(10, perMille)).toThrow(RangeError)
  })
})

describe('what is frozen', () => {
  it('is one text, whatever the order of candidates and exclusions', () => {
    const exclusions = [
      { key: candidates[3]?.key ?? '', reason: '乙' },
      { key: candidates[1]?.key ?? '', reason: '甲' },
    ]
    const text = frozenText({ ...frozen, exclusions })
    const other = { candidates: candidates.toReversed(), exclusions: exclusions.toReversed() }
    expect(frozenText({ ...frozen, ...other })).toBe(text)
    expect(
      text.startsWith('{"candidates":[{"key":"20263301060000","stratum":"330106/score"}'),
    ).toBe(true)
  })

  it('cannot hold a candidate twice, who would then be drawn with twice the chance', () => {
    const twice = [...candidates, { key: candidates[7]?.key ?? '', stratum: '330108/direct' }]
    expect(() => frozenText({ ...frozen, candidates: twice })).toThrow('Twice')
  })
})

describe('inspectors', () => {
  const inspectors = [
    { key: 'a', employers: ['杭州示例评价中心', '12330100X000000001'] },
    { key: 'b', employers: ['宁波示例评价中心'] },
    { key: 'c', employers: ['杭州市示例科技局'] },
  ]
  const post = (key: string, ...recused: string[]) => ({ key, recused })

  it('stand aside where they work for the enterprise or for who reviewed it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(inspectors.flatMap(({ employers }) => employers)), { maxLength: 20 }),
        fc.string(),
        async (barred, seed) => {
          const posts = barred.map((recused, at) => post(String(at), ...recused))
          const chosen = await drawInspectors({ posts, inspectors }, seed)
          for (const [at, { inspector }] of chosen.entries()) {
            const free = inspectors.filter((one) => !isRecused(one, posts[at] ?? post('')))
            expect(free.map(({ key }) => key)).toEqual(
              free.length === 0 ? [] : expect.arrayContaining([inspector]),
            )
            if (free.length === 0) expect(inspector).toBeUndefined()
          }
        },
      ),
    )
  })

  it('are known as the same employer in full width, with spaces and in small letters', () => {
    const [one] = inspectors
    if (!one) throw new Error('no inspector')
    expect(isRecused(one, post('1', ' 杭州 示例评价中心'))).toBe(true)
    expect(isRecused(one, post('1', '１２330100x000000001'))).toBe(true)
    expect(isRecused(one, post('1', '杭州示例评价中心分部'))).toBe(false)
    expect(isRecused({ key: 'd', employers: [''] }, post('1', ''))).toBe(false)
  })

  it('share the work evenly, by lot where they have as much, and the same whenever it is drawn again', async () => {
    const posts = Array.from({ length: 31 }, (_, at) => post(String(at)))
    const chosen = await drawInspectors({ posts, inspectors }, 'seed')
    const counts = [...Map.groupBy(chosen, ({ inspector }) => inspector).values()].map(
      ({ length }) => length,
    )
    expect(counts.toSorted()).toEqual([10, 10, 11])
    const reversed = { posts, inspectors: inspectors.toReversed() }
    expect(await drawInspectors(reversed, 'seed')).toEqual(chosen)
    expect(await drawInspectors({ posts, inspectors }, 'other')).not.toEqual(chosen)
    expect(await inspectorsHash(inspectors.toReversed())).toBe(await inspectorsHash(inspectors))
  })
})
