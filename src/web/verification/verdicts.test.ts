import { expect, it } from 'vitest'
import { verifyCertificate } from '#api/certificates.ts'
import { certificateStandings } from '#core/certificate-state.ts'
import { mailingStates } from '#core/mailing.ts'
import { newestWords, verdicts } from './verdicts.ts'

const told = verifyCertificate.schema.response[200].shape

it('has words and a sign of its own for every verdict of the server', () => {
  for (const verdict of told.verdict.options) expect(verdicts[verdict].title.zh).not.toBe('')
  const all = Object.values(verdicts)
  for (const part of [
    all.map(({ title }) => title.zh),
    all.map(({ meaning }) => meaning.zh),
    all.map(({ sign }) => sign),
  ]) {
    expect(new Set(part).size).toBe(all.length)
  }
})

it('calls nothing good but what is valid', () => {
  const good = Object.entries(verdicts).filter(([, { tone }]) => tone === 'good')
  expect(good.map(([verdict]) => verdict)).toEqual(['valid'])
})

it('says whatever became of the newest version in words of their own', () => {
  const words = told.newest.unwrap().shape.verdict.options.map((verdict) => newestWords[verdict].zh)
  expect(new Set(words).size).toBe(5)
})

it('speaks English without a Chinese character', () => {
  const texts = [verdicts, newestWords, certificateStandings, mailingStates]
  const english = JSON.stringify(texts, (key, value) => (key === 'zh' ? undefined : value))
  expect(english).not.toMatch(/\p{Script=Han}/u)
})
