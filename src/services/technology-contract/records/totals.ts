import { readYuan } from '#core/money.ts'
import type { RecordKind, Total } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from '../amounts.ts'
import { technicalLimitFen, verifiedFen } from './sums.ts'

/** What was registered, what was added, what came in, and what may still come. */
export const totals: RecordKind['totals'] = ({ answers, decision, verified }) => {
  const limit = technicalLimitFen({ answers, decision }, verified)
  const income = verifiedFen(verified, 'income')
  return [
    line(
      { zh: '登记时核定的技术交易额', en: 'Technical amount verified at registration' },
      fenOf(decision.verifiedTechnicalYuan) ?? 0n,
    ),
    line(
      { zh: '补报增加的技术交易额', en: 'Added by supplements' },
      verifiedFen(verified, 'supplement'),
    ),
    line({ zh: '已核定的技术性收入', en: 'Technical income verified so far' }, income),
    line({ zh: '尚可核定', en: 'Still to come' }, limit - income),
  ]
}

function line(label: Text, fen: bigint): Total {
  return { label, value: { zh: readYuan(fen, 'zh'), en: readYuan(fen, 'en') } }
}
