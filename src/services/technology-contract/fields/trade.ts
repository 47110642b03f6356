import { choice, text } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { directions } from '../codes/trade.ts'

const section = 'contract'

/** An import is filed by the domestic buyer; the other party is the seller abroad. */
export function isImport({ direction }: Answers): boolean {
  return direction === 'import'
}

export function crossesBorder({ direction }: Answers): boolean {
  return direction === 'import' || direction === 'export'
}

export const tradeFields = {
  direction: choice({
    section,
    label: { zh: '技术进出口', en: 'Import or export' },
    hint: {
      zh: '技术进口合同由境内买方申请：申请单位是买方，“对方当事人”填写境外卖方（征求意见稿第十一条，待核实）',
      en: 'The domestic buyer files an import: you are the buyer, and the other party is the seller abroad (draft, article 11; not verified)',
    },
    choices: directions.choices,
  }),
  tradeCertificateNumber: text({
    section,
    label: { zh: '进出口许可证或者登记证书编号', en: 'Number of the trade certificate' },
    hint: {
      zh: '商务主管部门发放的技术进出口许可证或者合同登记证书上的编号',
      en: 'As on the licence or registration certificate of the commerce authority',
    },
    max: 60,
    visibleWhen: crossesBorder,
  }),
}
