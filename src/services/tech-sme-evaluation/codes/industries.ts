import type { CodeList } from '#core/choices.ts'

/** The sections of GB/T 4754-2017. */
export const industries: CodeList = {
  provenance: 'memory',
  source: '《国民经济行业分类》（GB/T 4754-2017）门类，名称据记忆整理（待核实）',
  choices: [
    {
      value: 'A',
      label: {
        zh: 'A 农、林、牧、渔业',
        en: 'A Agriculture, forestry, animal husbandry and fishery',
      },
    },
    { value: 'B', label: { zh: 'B 采矿业', en: 'B Mining' } },
    { value: 'C', label: { zh: 'C 制造业', en: 'C Manufacturing' } },
    {
      value: 'D',
      label: { zh: 'D 电力、热力、燃气及水生产和供应业', en: 'D Electricity, heat, gas and water' },
    },
    { value: 'E', label: { zh: 'E 建筑业', en: 'E Construction' } },
    { value: 'F', label: { zh: 'F 批发和零售业', en: 'F Wholesale and retail' } },
    { value: 'G', label: { zh: 'G 交通运输、仓储和邮政业', en: 'G Transport, storage and post' } },
    { value: 'H', label: { zh: 'H 住宿和餐饮业', en: 'H Accommodation and catering' } },
    {
      value: 'I',
      label: {
        zh: 'I 信息传输、软件和信息技术服务业',
        en: 'I Information transmission, software and IT services',
      },
    },
    { value: 'J', label: { zh: 'J 金融业', en: 'J Finance' } },
    { value: 'K', label: { zh: 'K 房地产业', en: 'K Real estate' } },
    { value: 'L', label: { zh: 'L 租赁和商务服务业', en: 'L Leasing and business services' } },
    {
      value: 'M',
      label: { zh: 'M 科学研究和技术服务业', en: 'M Research and technical services' },
    },
    {
      value: 'N',
      label: {
        zh: 'N 水利、环境和公共设施管理业',
        en: 'N Water, environment and public facilities',
      },
    },
    {
      value: 'O',
      label: { zh: 'O 居民服务、修理和其他服务业', en: 'O Household, repair and other services' },
    },
    { value: 'P', label: { zh: 'P 教育', en: 'P Education' } },
    { value: 'Q', label: { zh: 'Q 卫生和社会工作', en: 'Q Health and social work' } },
    {
      value: 'R',
      label: { zh: 'R 文化、体育和娱乐业', en: 'R Culture, sports and entertainment' },
    },
    {
      value: 'S',
      label: {
        zh: 'S 公共管理、社会保障和社会组织',
        en: 'S Public administration and social organisations',
      },
    },
    { value: 'T', label: { zh: 'T 国际组织', en: 'T International organisations' } },
  ],
}
