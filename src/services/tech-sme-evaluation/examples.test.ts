import { describe, expect, it } from 'vitest'
import { type Answers, formErrors, metaOf, visibleAnswers } from '#core/form.ts'
import { examples } from './examples.ts'
import { form2017 as form } from './form.ts'
import { carriesOver } from './reuse.ts'
import { rules2017 } from './rules/2017.ts'

const file = '0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10'

function withFiles(answers: Answers): Answers {
  const required = Object.entries(form.fields)
    .filter(([, schema]) => metaOf(schema).widget === 'files' && !metaOf(schema).optional)
    .map(([name]) => [name, [file]])
  return { ...answers, ...Object.fromEntries(required) }
}

describe.each(examples.map(({ name, answers }) => [name, answers] as const))('%s', (_, answers) => {
  it('is complete once files are added, with its scores as they follow', () => {
    expect(formErrors(form, withFiles(answers))).toEqual([])
    expect(visibleAnswers(form, answers)).toEqual(answers)
  })

  it('is pointed out to the officer at fields of the form, in both languages', () => {
    for (const { field, text, cite } of rules2017.check(answers, '2026-07-01')) {
      expect(Object.keys(form.fields)).toContain(field.split('.')[0])
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
      expect(cite).not.toBe('')
    }
  })
})

it('takes a draft of any kind without falling over', () => {
  for (const junk of [null, 7, '\u0000\uD800', [], [null], {}, true, '2199-12-31', '-1']) {
    const answers = Object.fromEntries(Object.keys(form.fields).map((name) => [name, junk]))
    for (const directRoute of ['D1', 'D2', 'D3', 'D4']) {
      const draft = { ...answers, direct: true, directRoute }
      expect(formErrors(form, draft)).not.toEqual([])
      expect(Array.isArray(rules2017.check(draft, '2026-07-01'))).toBe(true)
    }
  }
})

describe('what is copied from the year before', () => {
  it('are fields of the form', () => {
    for (const name of carriesOver) expect(Object.keys(form.fields), name).toContain(name)
  })

  it('are never figures, declarations, scores or files', () => {
    for (const name of carriesOver) {
      const schema = Object.entries(form.fields).find(([field]) => field === name)?.[1]
      const meta = schema && metaOf(schema)
      expect(['staff', 'finance', 'eligibility', 'score', 'attachments'], name).not.toContain(
        meta?.section,
      )
      expect(meta?.widget, name).not.toBe('files')
    }
    expect(carriesOver).not.toContain('year')
    expect(carriesOver).toContain('contactEmail')
    expect(carriesOver).toContain('ipRights')
  })
})

describe('the checklist', () => {
  const points = rules2017.checklist

  it('has points with ids of their own, a consequence, and fields that exist', () => {
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
    for (const { id, onFail, fields = [], cite } of points) {
      expect(onFail.length, id).toBeGreaterThan(0)
      for (const one of onFail) expect(['return', 'refuse'], id).toContain(one)
      for (const field of fields) expect(Object.keys(form.fields), id).toContain(field)
      expect(cite, id).not.toBe('')
    }
  })

  it('shows as law only articles of the measures', () => {
    for (const { ground, cite } of points)
      if (ground === 'law') expect(cite).toContain('国科发政〔2017〕115号')
  })

  it('asks of rights and routes only those who name them', () => {
    const asked = (answers: Answers) =>
      points.filter(({ appliesTo }) => appliesTo(answers)).map(({ id }) => id)
    expect(asked({})).not.toContain('S3')
    expect(asked({ ipRights: [{ kind: 'SW' }] })).toContain('S3')
    expect(asked({ direct: false })).not.toContain('D1')
    expect(asked({ direct: true })).toEqual(expect.arrayContaining(['D1', 'D2']))
  })
})
