import { describe, expect, it } from 'vitest'
import { declarationErrors, declarationForm, endingErrors } from './emergency-form.ts'
import { formErrors } from './form.ts'

const today = '2026-02-10'
const asked = {
  deferPaper: true,
  certificates: null,
  extendClocksBy: 0,
  graceWorkdays: 20,
  startsOn: today,
}
const wrong = (change: object) =>
  declarationErrors({ ...asked, ...change }, today).map(({ field }) => field)

describe('measures', () => {
  it.each([
    [{}, []],
    [{ deferPaper: false }, ['deferPaper']],
    [{ deferPaper: false, certificates: 'electronic' }, []],
    [{ deferPaper: false, extendClocksBy: 1 }, []],
    [{ extendClocksBy: 60 }, []],
    [{ extendClocksBy: 61 }, ['extendClocksBy']],
    [{ extendClocksBy: -1 }, ['extendClocksBy']],
    [{ extendClocksBy: 1.5 }, ['extendClocksBy']],
    [{ graceWorkdays: 1 }, []],
    [{ graceWorkdays: 0 }, ['graceWorkdays']],
    [{ graceWorkdays: 250 }, []],
    [{ graceWorkdays: 251 }, ['graceWorkdays']],
    [{ graceWorkdays: Number.NaN }, ['graceWorkdays']],
    [{ deferPaper: false, extendClocksBy: 3, graceWorkdays: 0 }, []],
  ])('%j lead to complaints about %j', (change, fields) => {
    expect(wrong(change)).toEqual(fields)
  })
})

describe('days', () => {
  it.each([
    ['2025-12-11', ['startsOn']],
    ['2025-12-12', []],
    ['2026-03-12', []],
    ['2026-03-13', ['startsOn']],
  ])('a start on %s leads to complaints about %j', (startsOn, fields) => {
    expect(wrong({ startsOn })).toEqual(fields)
  })

  it.each([
    ['2026-02-01', '2026-02-09', 1],
    ['2026-02-01', '2026-02-10', 0],
    ['2026-02-01', '2026-04-11', 0],
    ['2026-02-01', '2026-04-12', 1],
    // A period that has not begun cannot end before it begins.
    ['2026-02-20', '2026-02-19', 1],
    ['2026-02-20', '2026-02-20', 0],
  ])('an end of what starts on %s on %s leads to %i complaints', (startsOn, endedOn, count) => {
    expect(endingErrors({ startsOn, endedOn }, today)).toHaveLength(count)
  })
})

const said = {
  title: '防汛便利化期间',
  area: '330100',
  startsOn: today,
  legalText: '杭科高〔2026〕1 号',
}
const complaints = (change: object) =>
  formErrors(declarationForm, { ...said, ...change }).map(({ field }) => field)

describe('what is said', () => {
  it.each([
    [{}, []],
    [{ area: '000000' }, []],
    [{ area: '' }, ['area']],
    [{ area: '33' }, ['area']],
    [{ title: ' ' }, ['title']],
    [{ title: '字'.repeat(100) }, []],
    [{ title: '字'.repeat(101) }, ['title']],
    [{ title: '表情🙂' }, ['title']],
    [{ titleEn: 'Flood' }, []],
    [{ titleEn: '' }, []],
    [{ titleEn: 'Flood 防汛' }, ['titleEn']],
    [{ titleEn: 'x'.repeat(201) }, ['titleEn']],
    [{ legalText: '字'.repeat(301) }, ['legalText']],
    [{ startsOn: '2026-02-30' }, ['startsOn']],
  ])('%j leads to complaints about %j', (change, fields) => {
    expect(complaints(change)).toEqual(fields)
  })

  it.each([
    ['https://example.org', true],
    ['http://www.example.org/notice?id=1#2', true],
    ['HTTPS://EXAMPLE.ORG/', true],
    ['', true],
    ['javascript:alert(1)', false],
    ['JavaScript://example.org/%0aalert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['ftp://example.org/', false],
    ['https://example.org@elsewhere.example/', false],
    ['https://example.org\\@elsewhere.example/', false],
    ['https://localhost', false],
    ['https://example.org/a b', false],
    [`https://example.org/${'x'.repeat(500)}`, false],
  ])('a link %s is taken: %s', (link, isTaken) => {
    expect(complaints({ link })).toEqual(isTaken ? [] : ['link'])
  })
})
