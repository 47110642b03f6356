import type { CodeList } from '#core/choices.ts'

/** The four routes of direct confirmation (article 8 of the measures). The codes are ours. */
export const directRoutes: CodeList = {
  provenance: 'inferred',
  source:
    '《科技型中小企业评价办法》（国科发政〔2017〕115号）第八条的四种情形，文字为摘要；代码为本平台所设',
  choices: [
    {
      value: 'D1',
      label: {
        zh: '拥有有效期内的高新技术企业资格证书',
        en: 'A high-tech enterprise certificate that is in force',
      },
      also: ['高企'],
    },
    {
      value: 'D2',
      label: {
        zh: '近五年内获得过国家级科技奖励，并在获奖单位中排在前三名',
        en: 'A national science award within five years, among its first three winners',
      },
    },
    {
      value: 'D3',
      label: {
        zh: '拥有经认定的省部级以上研发机构',
        en: 'A recognised research institution of provincial or ministerial level or above',
      },
    },
    {
      value: 'D4',
      label: {
        zh: '近五年内主导制定过国际标准、国家标准或者行业标准',
        en: 'Led the making of an international, national or industry standard within five years',
      },
    },
  ],
}

/** The levels of a standard that count. The codes are ours. */
export const standardLevels: CodeList = {
  provenance: 'inferred',
  source: '《科技型中小企业评价办法》第八条第四项所列三级；代码为本平台所设',
  choices: [
    { value: 'INTERNATIONAL', label: { zh: '国际标准', en: 'International standard' } },
    { value: 'NATIONAL', label: { zh: '国家标准', en: 'National standard' } },
    { value: 'INDUSTRY', label: { zh: '行业标准', en: 'Industry standard' } },
  ],
}
