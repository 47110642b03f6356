import type { CodeList } from '#core/choices.ts'

/** How the price is paid. The first four are the ways that 民法典 846 names; the others are our addition. */
export const paymentMethods: CodeList = {
  provenance: 'memory',
  source: '《民法典》第八百四十六条；“按单价结算”“其他”及代码为本平台所设',
  choices: [
    {
      value: 'LUMP',
      label: { zh: '一次总算、一次总付', en: 'One price, paid at once' },
      also: ['一次支付', '一次性付款'],
    },
    {
      value: 'INSTALMENT',
      label: { zh: '一次总算、分期支付', en: 'One price, paid in instalments' },
      also: ['分期付款'],
    },
    { value: 'ROYALTY', label: { zh: '提成支付', en: 'Royalty' }, also: ['按比例', '分成'] },
    {
      value: 'ROYALTY_ENTRY',
      label: { zh: '提成支付附加预付入门费', en: 'Royalty with an entry fee paid in advance' },
      also: ['入门费加提成'],
    },
    {
      value: 'UNIT',
      label: { zh: '按单价结算', en: 'By unit price' },
      also: ['单价合同', '按次', '按件', '框架协议'],
    },
    { value: 'OTHER', label: { zh: '其他', en: 'Other' } },
  ],
}

/** A share of what the buyer earns with the technology. */
export function isRoyalty(method: unknown): boolean {
  return method === 'ROYALTY' || method === 'ROYALTY_ENTRY'
}

/** Ways of payment under which the total may be unknown when the contract is signed. */
export function mayBeOpen(method: unknown): boolean {
  return isRoyalty(method) || method === 'UNIT' || method === 'OTHER'
}

/** From what a royalty is reckoned, as 民法典 846 names it. */
export const royaltyBases: CodeList = {
  provenance: 'memory',
  source: '《民法典》第八百四十六条；“其他”及代码为本平台所设',
  choices: [
    { value: 'PRICE', label: { zh: '产品价格', en: 'Price of the product' } },
    { value: 'OUTPUT', label: { zh: '新增产值', en: 'Added output' } },
    { value: 'PROFIT', label: { zh: '新增利润', en: 'Added profit' } },
    { value: 'SALES', label: { zh: '产品销售额', en: 'Sales of the product' } },
    { value: 'OTHER', label: { zh: '其他方式', en: 'Another base' } },
  ],
}

/** What the total stands for while the final amount is open. */
export const totalBases: CodeList = {
  provenance: 'inferred',
  source: '金额未定的合同应予补报，见《技术合同认定规则》第五十一条；列表为本平台所设',
  choices: [
    {
      value: 'FIXED',
      label: { zh: '合同已约定的固定部分', en: 'The part that the contract fixes' },
    },
    { value: 'ESTIMATE', label: { zh: '预估金额', en: 'An estimate' } },
  ],
}
