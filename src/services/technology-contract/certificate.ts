import { choicePath } from '#core/choices.ts'
import { chineseDay, isDay } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { inWords, readYuan } from '#core/money.ts'
import type { CertificateContent, CertificateLine, Decided } from '#core/service.ts'
import { fenOf } from './amounts.ts'
import { categoriesUnder } from './category.ts'
import { licenceModes } from './codes/licence-modes.ts'
import { isLicence } from './fields/contract.ts'
import { isAmountOpen } from './fields/payment.ts'
import { isImport } from './fields/trade.ts'

/**
 * 技术合同认定登记证明. Names are masked on the public page and amounts hidden: the parties did not agree to
 * show them. Under the rules of 2001 it verifies the technical income, under the draft the total as well.
 */
export function certificate(decided: Decided): CertificateContent {
  const { answers, handler, rulePack } = decided
  return {
    title: { zh: '技术合同认定登记证明', en: 'Certificate of registered technology contract' },
    statement: {
      zh: '经审查，上列合同已认定为技术合同并予以登记，技术交易额核定如上。',
      en: 'The contract above was examined, recognised as a technology contract and registered; its technical transaction amount is verified as above.',
    },
    lines: [
      line('项目名称', 'Project', String(answers.projectName), 'masked'),
      line('合同类别', 'Category', categoryPath(rulePack, answers.category), 'shown'),
      ...modeLines(answers),
      ...partyLines(decided),
      line('签订日期', 'Signed on', printedDay(answers.signedOn), 'shown'),
      line(
        '合同有效期',
        'Term',
        `${printedDay(answers.beginsOn)}至${printedDay(answers.endsOn)}`,
        'shown',
      ),
      ...amountLines(decided),
      line('登记机构', 'Registry', handler.name, 'shown'),
      ...dayLines(decided),
    ],
  }
}

/** An amendment leaves the day of registration as it was. */
function dayLines({ registeredOn, decidedOn }: Decided): CertificateLine[] {
  const first = line('登记日期', 'Registered on', chineseDay(registeredOn ?? decidedOn), 'shown')
  return registeredOn
    ? [first, line('变更日期', 'Amended on', chineseDay(decidedOn), 'shown')]
    : [first]
}

function modeLines(answers: Answers): CertificateLine[] {
  if (!isLicence(answers)) return []
  const mode = choicePath(licenceModes.choices, String(answers.licenceMode ?? 'ORDINARY')).at(-1)
  return mode ? [line('许可方式', 'Kind of licence', mode.label.zh, 'shown')] : []
}

/** The domestic buyer files an import, so that the applicant is then the buyer. */
function partyLines({ answers, applicant }: Decided): CertificateLine[] {
  const own = [applicant.name, ...namesIn(answers.jointApplicants)]
  const others = [String(answers.buyerName), ...namesIn(answers.jointCounterparties)]
  const [sellers, buyers] = isImport(answers) ? [others, own] : [own, others]
  return [...party('卖方', 'Seller', sellers), ...party('买方', 'Buyer', buyers)]
}

// Masking one line of several names would show the end of the last: those of the others are not public.
function party(
  zh: string,
  en: string,
  [name = '', ...joint]: readonly string[],
): CertificateLine[] {
  const first = line(zh, en, name, 'masked')
  if (joint.length === 0) return [first]
  return [first, line(`共同${zh}`, `Joint ${en.toLowerCase()}`, listed(joint), 'hidden')]
}

/** A page holds so many names; the register holds them all. */
const namesPrinted = 5

function listed(names: readonly string[]): string {
  const printed = names.slice(0, namesPrinted).join('、')
  return names.length > namesPrinted ? `${printed}等 ${names.length} 方` : printed
}

function namesIn(lines: unknown): string[] {
  return Array.isArray(lines) ? lines.map((one) => String(one?.name)) : []
}

function amountLines({ answers, decision, rulePack }: Decided): CertificateLine[] {
  const technical = printedAmount(decision.verifiedTechnicalYuan)
  if (rulePack === 'R2001') {
    return [line('核定技术性收入（技术交易额）', 'Verified technical income', technical, 'hidden')]
  }
  const open = isAmountOpen(answers)
  return [
    line(
      open ? '合同成交总金额（暂定）' : '合同成交总金额',
      open ? 'Total (still open)' : 'Total',
      printedAmount(decision.verifiedTotalYuan ?? answers.totalYuan),
      'hidden',
    ),
    line('核定技术交易额', 'Verified technical amount', technical, 'hidden'),
  ]
}

function line(
  zh: string,
  en: string,
  value: string,
  shown: CertificateLine['public'],
): CertificateLine {
  return { label: { zh, en }, value, public: shown }
}

function categoryPath(rulePack: string, value: unknown): string {
  const path = choicePath(categoriesUnder(rulePack).choices, String(value))
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
