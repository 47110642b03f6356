import type { CodeList } from '#core/choices.ts'

/** How the price is paid. The first four are the ways that 民法典 846 names; “other” is our addition. */
export const paymentMethods: CodeList = {
  provenance: 'memory',
  source: '《民法典》第八百四十六条；“其他”及代码为本平台所设',
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
    { value: 'OTHER', label: { zh: '其他', en: 'Other' } },
  ],
}
