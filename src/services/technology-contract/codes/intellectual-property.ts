import type { CodeList } from '#core/choices.ts'

/** The kind of intellectual property that the contract concerns. The codes are ours. */
export const intellectualProperty: CodeList = {
  provenance: 'memory',
  source:
    '类型名称见地方公开数据；专利细分、动植物新品种、设计著作权、其他据记忆；代码为本平台所设',
  choices: [
    {
      value: 'PATENT',
      label: { zh: '专利', en: 'Patent' },
      children: [
        { value: 'PATENT.INVENTION', label: { zh: '发明专利', en: 'Invention patent' } },
        { value: 'PATENT.UTILITY', label: { zh: '实用新型专利', en: 'Utility model' } },
        { value: 'PATENT.DESIGN', label: { zh: '外观设计专利', en: 'Design patent' } },
      ],
    },
    {
      value: 'KNOWHOW',
      label: { zh: '技术秘密', en: 'Know-how' },
      also: ['专有技术', '非专利技术', '商业秘密'],
    },
    {
      value: 'SOFTWARE',
      label: { zh: '计算机软件著作权', en: 'Software copyright' },
      also: ['软著'],
    },
    {
      value: 'IC',
      label: { zh: '集成电路布图设计专有权', en: 'Integrated-circuit layout design' },
      also: ['芯片'],
    },
    { value: 'VARIETY', label: { zh: '动、植物新品种', en: 'New animal or plant variety' } },
    { value: 'BIOMED', label: { zh: '生物、医药新品种', en: 'New biological or medical variety' } },
    { value: 'DESIGN_COPYRIGHT', label: { zh: '设计著作权', en: 'Design copyright' } },
    { value: 'OTHER', label: { zh: '其他', en: 'Other' } },
    {
      value: 'NONE',
      label: { zh: '未涉及知识产权', en: 'No intellectual property concerned' },
      also: ['无', '不涉及'],
    },
  ],
}
