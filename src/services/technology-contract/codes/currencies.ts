import type { CodeList } from '#core/choices.ts'

export const homeCurrency = 'CNY'

/** Currencies of contracts, by their three letters (ISO 4217). */
export const currencies: CodeList = {
  provenance: 'memory',
  source: '货币代码据 ISO 4217，据记忆选列，待与标准核对',
  choices: [
    { value: homeCurrency, label: { zh: '人民币', en: 'Renminbi' } },
    { value: 'USD', label: { zh: '美元', en: 'US dollar' } },
    { value: 'EUR', label: { zh: '欧元', en: 'Euro' } },
    { value: 'JPY', label: { zh: '日元', en: 'Yen' } },
    { value: 'HKD', label: { zh: '港元', en: 'Hong Kong dollar' } },
    { value: 'GBP', label: { zh: '英镑', en: 'Pound sterling' } },
    { value: 'TWD', label: { zh: '新台币', en: 'New Taiwan dollar' } },
    { value: 'MOP', label: { zh: '澳门元', en: 'Pataca' } },
    { value: 'KRW', label: { zh: '韩元', en: 'Won' } },
    { value: 'SGD', label: { zh: '新加坡元', en: 'Singapore dollar' } },
    { value: 'CHF', label: { zh: '瑞士法郎', en: 'Swiss franc' } },
    { value: 'AUD', label: { zh: '澳大利亚元', en: 'Australian dollar' } },
    { value: 'CAD', label: { zh: '加拿大元', en: 'Canadian dollar' } },
    { value: 'SEK', label: { zh: '瑞典克朗', en: 'Swedish krona' } },
    { value: 'DKK', label: { zh: '丹麦克朗', en: 'Danish krone' } },
    { value: 'NOK', label: { zh: '挪威克朗', en: 'Norwegian krone' } },
    { value: 'RUB', label: { zh: '俄罗斯卢布', en: 'Russian rouble' } },
    { value: 'THB', label: { zh: '泰铢', en: 'Baht' } },
    { value: 'MYR', label: { zh: '马来西亚林吉特', en: 'Ringgit' } },
    { value: 'AED', label: { zh: '阿联酋迪拉姆', en: 'UAE dirham' } },
  ],
}

/** Where the rate was read. No rule on it was found, so all are taken and the choice is kept. */
export const rateSources: CodeList = {
  provenance: 'inferred',
  source: '未见折算规则，列表为本平台所设',
  choices: [
    {
      value: 'CENTRAL',
      label: { zh: '中国人民银行授权公布的汇率中间价', en: 'Central parity of the People’s Bank' },
    },
    { value: 'BANK', label: { zh: '收付款银行牌价', en: 'Rate of the paying bank' } },
    { value: 'CONTRACT', label: { zh: '合同约定的汇率', en: 'Rate agreed in the contract' } },
    { value: 'OTHER', label: { zh: '其他来源', en: 'Another source' } },
  ],
}
