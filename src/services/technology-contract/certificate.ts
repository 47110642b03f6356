import { choicePath } from '#core/choices.ts'
import { chineseDay, isDay } from '#core/dates.ts'
import { inWords, readYuan } from '#core/money.ts'
import type { CertificateContent, CertificateLine, Decided } from '#core/service.ts'
import { fenOf } from './amounts.ts'
import { categories } from './codes/categories.ts'

/** 技术合同认定登记证明. Names are masked on the public page and amounts hidden: the parties did not agree to show them. */
export function certificate({
  answers,
  decision,
  applicant,
  handler,
  decidedOn,
}: Decided): CertificateContent {
  return {
    title: { zh: '技术合同认定登记证明', en: 'Certificate of registered technology contract' },
    statement: {
      zh: '经审查，上列合同已认定为技术合同并予以登记，技术交易额核定如上。',
      en: 'The contract above was examined, recognised as a technology contract and registered; its technical transaction amount is verified as above.',
    },
    lines: [
      line('项目名称', 'Project', String(answers.projectName), 'masked'),
      line('合同类别', 'Category', categoryPath(answers.category), 'shown'),
      line('卖方', 'Seller', applicant.name, 'masked'),
      line('买方', 'Buyer', String(answers.buyerName), 'masked'),
      line('签订日期', 'Signed on', printedDay(answers.signedOn), 'shown'),
      line(
        '合同有效期',
        'Term',
        `${printedDay(answers.beginsOn)}至${printedDay(answers.endsOn)}`,
        'shown',
      ),
      line('合同成交总金额', 'Total', printedAmount(answers.totalYuan), 'hidden'),
      line(
        '核定技术交易额',
        'Verified technical amount',
        printedAmount(decision.verifiedTechnicalYuan),
        'hidden',
      ),
      line('登记机构', 'Registry', handler.name, 'shown'),
      line('登记日期', 'Registered on', chineseDay(decidedOn), 'shown'),
    ],
  }
}

function line(
  zh: string,
  en: string,
  value: string,
  shown: CertificateLine['public'],
): CertificateLine {
  return { label: { zh, en }, value, public: shown }
}

function categoryPath(value: unknown): string {
  const path = choicePath(categories.choices, String(value))
  if (path.length === 0) throw new Error(`A registered contract of no known category: ${value}`)
  return path.map((choice) => choice.label.zh).join('／')
}

// A certificate is made of answers that were checked: anything else must not be printed.
function printedDay(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw new Error(`No day to print: ${value}`)
  return chineseDay(value)
}

function printedAmount(value: unknown): string {
  const fen = fenOf(value)
  if (fen === undefined) throw new Error(`No amount to print: ${value}`)
  return `${readYuan(fen, 'zh')}（${inWords(fen)}）`
}
