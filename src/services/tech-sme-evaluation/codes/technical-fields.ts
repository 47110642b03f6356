import type { CodeList } from '#core/choices.ts'

/** The field of technology of a main product. The codes are ours. */
export const technicalFields: CodeList = {
  provenance: 'memory',
  source: '国家重点支持的八个高新技术领域，信息表是否采用同一划分待核实；“其他”和代码为本平台所设',
  choices: [
    { value: 'T1', label: { zh: '电子信息', en: 'Electronics and information' }, also: ['软件'] },
    { value: 'T2', label: { zh: '生物与新医药', en: 'Biology and new medicine' } },
    { value: 'T3', label: { zh: '航空航天', en: 'Aviation and space' } },
    { value: 'T4', label: { zh: '新材料', en: 'New materials' } },
    { value: 'T5', label: { zh: '高技术服务', en: 'High-tech services' } },
    { value: 'T6', label: { zh: '新能源与节能', en: 'New energy and energy saving' } },
    { value: 'T7', label: { zh: '资源与环境', en: 'Resources and environment' } },
    {
      value: 'T8',
      label: { zh: '先进制造与自动化', en: 'Advanced manufacturing and automation' },
    },
    { value: 'T9', label: { zh: '其他', en: 'Other' } },
  ],
}
