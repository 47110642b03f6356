import { formatDecimal } from '#core/decimal.ts'
import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'
import { fenOf, tenthsOf } from '../read.ts'
import { judged, type Line, shown } from './line.ts'
import { article6 } from './sources.ts'

/** The limits of condition 2 belong to it: 500 persons and 200 million yuan still pass. */
export const mostTenths = 5_000n
const mostFen = 20_000_000_000n

/** Condition 2, each limit by itself. */
export function sizeLines({ totalStaff, revenueYuan, assetsYuan }: Answers): Line[] {
  const staff = tenthsOf(totalStaff)
  return [
    {
      rule: 'C2.1',
      text: { zh: '职工总数不超过 500 人', en: 'Not more than 500 staff' },
      value: shown(staff === undefined ? staff : persons(formatDecimal(staff, 1))),
      threshold: { zh: '≤ 500 人', en: '≤ 500 persons' },
      verdict: judged(staff === undefined ? staff : staff <= mostTenths),
      ...article6('二'),
    },
    sizeLine('C2.2', fenOf(revenueYuan), {
      zh: '年销售收入不超过 2 亿元',
      en: 'Sales revenue of not more than 200 million yuan',
    }),
    sizeLine('C2.3', fenOf(assetsYuan), {
      zh: '资产总额不超过 2 亿元',
      en: 'Total assets of not more than 200 million yuan',
    }),
  ]
}

function sizeLine(rule: string, fen: bigint | undefined, text: Text): Line {
  return {
    rule,
    text,
    value: shown(fen === undefined ? fen : yuan(fen)),
    threshold: { zh: `≤ ${yuan(mostFen).zh}`, en: `≤ ${yuan(mostFen).en}` },
    verdict: judged(fen === undefined ? fen : fen <= mostFen),
    ...article6('二'),
  }
}

function persons(count: string): Text {
  return { zh: `${count} 人`, en: `${count} persons` }
}

function yuan(fen: bigint): Text {
  return { zh: readYuan(fen, 'zh'), en: readYuan(fen, 'en') }
}
