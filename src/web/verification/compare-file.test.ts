import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compareFile } from './compare-file.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const pdf = '%PDF-1.7 证明'
const record = '{"number":"2026330101000001"}'
const registered = { pdfSha256: sha256(pdf), recordSha256: sha256(record) }
const wrapped = (text: string) =>
  JSON.stringify({ record: text, signature: '30', publicKeyPem: '' })

describe('a file that is compared with what was registered', () => {
  it.each([
    ['the original PDF', pdf, 'same-pdf'],
    ['a PDF with one character changed', pdf.replace('证', '正'), 'changed'],
    ['the bare record', record, 'same-record'],
    ['the record as it is downloaded', wrapped(record), 'same-record'],
    ['a record with one digit changed', wrapped(record.replace('1"', '2"')), 'changed'],
    ['an empty file', '', 'changed'],
  ])('tells %s', async (_, content, kind) => {
    expect(await compareFile(new Blob([content]), registered)).toMatchObject({ kind })
  })

  it('shows the hash of the file, for comparing by hand', async () => {
    expect(await compareFile(new Blob([pdf]), registered)).toMatchObject({ sha256: sha256(pdf) })
  })

  it('calls nothing changed while no PDF was made yet', async () => {
    const early = { ...registered, pdfSha256: null }
    expect(await compareFile(new Blob([pdf]), early)).toMatchObject({ kind: 'nothing-registered' })
    expect(await compareFile(new Blob([record]), early)).toMatchObject({ kind: 'same-record' })
  })
})
