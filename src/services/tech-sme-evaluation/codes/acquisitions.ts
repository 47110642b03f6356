import type { CodeList } from '#core/choices.ts'

/** How a right came to the enterprise. The codes are ours. */
export const acquisitions: CodeList = {
  provenance: 'memory',
  source: '信息表的取得方式据记忆整理（待核实）；代码为本平台所设',
  choices: [
    { value: 'OWN', label: { zh: '自主研发', en: 'Own research' } },
    { value: 'ASSIGNED', label: { zh: '受让', en: 'Assigned' } },
    { value: 'GIFT', label: { zh: '受赠', en: 'Given' } },
    { value: 'MERGER', label: { zh: '并购', en: 'Merger or acquisition' } },
  ],
}
