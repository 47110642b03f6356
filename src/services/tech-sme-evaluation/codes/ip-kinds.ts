import type { CodeList } from '#core/choices.ts'

export type IpClass = 'I' | 'II'

/** Kinds of intellectual property by class. The codes are ours; trademarks do not count. */
const kinds: readonly { value: string; class: IpClass; zh: string; en: string; also?: string[] }[] =
  [
    // Patents of national defence too: `also` finds them, the label has to fit a table.
    { value: 'INV', class: 'I', zh: '发明专利', en: 'Invention patent', also: ['国防专利'] },
    { value: 'PVR', class: 'I', zh: '植物新品种', en: 'New plant variety' },
    {
      value: 'CROP',
      class: 'I',
      zh: '国家级农作物品种',
      en: 'National crop variety',
      also: ['种子'],
    },
    { value: 'DRUG', class: 'I', zh: '国家新药', en: 'National new drug' },
    {
      value: 'TCM',
      class: 'I',
      zh: '国家一级中药保护品种',
      en: 'National first-class protected Chinese medicine',
    },
    {
      value: 'ICL',
      class: 'I',
      zh: '集成电路布图设计专有权',
      en: 'Integrated-circuit layout design',
      also: ['芯片'],
    },
    { value: 'UM', class: 'II', zh: '实用新型专利', en: 'Utility model' },
    { value: 'DES', class: 'II', zh: '外观设计专利', en: 'Design patent' },
    { value: 'SW', class: 'II', zh: '软件著作权', en: 'Software copyright', also: ['软著'] },
  ]

export const ipKinds: CodeList = {
  provenance: 'memory',
  source:
    'I 类、II 类的划分见《高新技术企业认定管理工作指引》，用于科技型中小企业评价据记忆（待核实）；代码为本平台所设',
  choices: kinds.map(({ value, zh, en, also, ...kind }) => ({
    value,
    label: { zh: `${zh}（${kind.class} 类）`, en: `${en} (class ${kind.class})` },
    ...(also && { also }),
  })),
}

/** The class of a kind; undefined for what is no kind. */
export function classOf(kind: unknown): IpClass | undefined {
  return kinds.find(({ value }) => value === kind)?.class
}
