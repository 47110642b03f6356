import type { CodeList } from '#core/choices.ts'

/** The size of an enterprise as official statistics divide it. The codes are ours. */
export const enterpriseScales: CodeList = {
  provenance: 'memory',
  source: '统计上大中小微型企业划分的四档；表单原有选项未见，代码为本平台所设',
  choices: [
    { value: 'LARGE', label: { zh: '大型', en: 'Large' } },
    { value: 'MEDIUM', label: { zh: '中型', en: 'Medium' } },
    { value: 'SMALL', label: { zh: '小型', en: 'Small' } },
    { value: 'MICRO', label: { zh: '微型', en: 'Micro' } },
  ],
}
