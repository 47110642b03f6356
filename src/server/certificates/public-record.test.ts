import { expect, it } from 'vitest'
import { publicRecordReader } from './public-record.ts'
import { recordFormat } from './record.ts'

function signed(number: string) {
  const title = { zh: '证明', en: 'Certificate' }
  const record = JSON.stringify({
    format: recordFormat,
    version: 1,
    service: 'x',
    reference: 'x',
    rulePack: 'x',
    number,
    groups: null,
    issuer: '样例登记处',
    issuedOn: '2026-02-10',
    issuedAt: '2026-02-10T02:00:00.000Z',
    demo: true,
    content: {
      title,
      statement: title,
      lines: [
        { label: title, value: '杭州星河样例科技有限公司', public: 'masked' },
        { label: title, value: '保密', public: 'hidden' },
      ],
    },
  })
  return { record, signature: `signature of ${record}` }
}

/** A signer that counts how often it is asked. */
function counting() {
  const asked: string[] = []
  const verifyRecord = (record: string, signature: string) => {
    asked.push(record)
    return signature === `signature of ${record}`
  }
  return { asked, verifyRecord }
}

it('checks the signature of one record once, however often it is read', () => {
  const signer = counting()
  const read = publicRecordReader(signer)
  const [first, again] = [read(signed('1')), read(signed('1'))]
  expect(first?.lines.map((line) => line.value)).toEqual(['杭州星＊＊＊＊＊＊限公司'])
  expect(again).toEqual(first)
  expect(signer.asked).toHaveLength(1)
})

it('does not take a changed record, or another signature, for the one it has read', () => {
  const read = publicRecordReader(counting())
  const { record, signature } = signed('1')
  expect(read({ record, signature })?.number).toBe('1')
  expect(read({ record: record.replace('样例', '假冒'), signature })).toBeUndefined()
  expect(read({ record, signature: `${signature}=` })).toBeUndefined()
  expect(read({ record, signature })?.number).toBe('1')
})

it('forgets the oldest when there are too many', () => {
  const signer = counting()
  const read = publicRecordReader(signer, 2)
  for (const number of ['1', '2', '3', '3', '2', '1']) read(signed(number))
  expect(signer.asked).toHaveLength(4)
})
