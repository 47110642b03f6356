import type { Row } from '../read.ts'

// What may stand before a number and says only which number it is.
const naming =
  /^(?:授权|公告|专利|申请|登记|注册|证书|品种权|发明|实用新型|外观设计|计算机软件著作权|软件著作权)*(?:编?号码?)?/
const country = /^(?:NO|CN|ZL)+(?=\d)/
const counted = /第(?=[\p{L}\p{N}]*号$)|号$/gu
// The two numbers of a copyright in software: of its certificate, 软著登字第…号, and of its entry, 2024SR….
const certified = '软著登字'
const entered = new RegExp(`^${certified}(?=\\d{4}SR\\d)`)

/**
 * By what a right is known again, however its number is written: `专利号：ZL 2019 1 0123456.7` and `２０１９１０１２３４５６－７`
 * are one. Empty without a number.
 */
export function rightNumber({ number, kind }: Row): string {
  const written = String(number ?? '').normalize('NFKC')
  const bare = written
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(naming, '')
    .replace(counted, '')
    .replace(country, '')
    .replace(entered, '')
  if (kind === 'SW' && /^\d{1,8}$/.test(bare)) return certified + bare
  // The serial of a certificate is shorter than any number of a patent, and each kind has its own.
  if (/^\d{1,8}$/.test(bare)) return `${kind}:${bare}`
  return bare || written.trim()
}
