import type { CodeList } from '#core/choices.ts'

/** Socio-economic goals, top level. The standard is GB/T 24450-2009; its names were not at hand to compare. */
export const socialGoals: CodeList = {
  provenance: 'memory',
  source: '据记忆列出的一级社会经济目标，待与 GB/T 24450-2009 核对',
  choices: [
    {
      value: '01',
      label: {
        zh: '环境保护、生态建设及污染防治',
        en: 'Environmental protection, ecology and pollution control',
      },
      also: ['环保'],
    },
    {
      value: '02',
      label: {
        zh: '能源生产、分配和合理利用',
        en: 'Production, distribution and rational use of energy',
      },
      also: ['电力', '节能'],
    },
    { value: '03', label: { zh: '卫生事业发展', en: 'Development of health' }, also: ['医疗'] },
    { value: '04', label: { zh: '教育事业发展', en: 'Development of education' } },
    {
      value: '05',
      label: {
        zh: '基础设施以及城市和农村规划',
        en: 'Infrastructure and urban and rural planning',
      },
      also: ['交通', '建筑', '水利'],
    },
    {
      value: '06',
      label: { zh: '社会发展和社会服务', en: 'Social development and social services' },
      also: ['公共安全', '文化'],
    },
    {
      value: '07',
      label: {
        zh: '地球和大气层的探索与利用',
        en: 'Exploration and use of the earth and atmosphere',
      },
      also: ['地质', '气象', '海洋'],
    },
    {
      value: '08',
      label: { zh: '民用空间探测及开发', en: 'Civil exploration and use of space' },
      also: ['航天', '卫星'],
    },
    {
      value: '09',
      label: {
        zh: '农林牧渔业发展',
        en: 'Development of agriculture, forestry, livestock and fishery',
      },
    },
    {
      value: '10',
      label: { zh: '工商业发展', en: 'Development of industry and commerce' },
      also: ['制造业', '软件'],
    },
    { value: '11', label: { zh: '非定向研究', en: 'Non-oriented research' }, also: ['基础研究'] },
    { value: '12', label: { zh: '其他民用目标', en: 'Other civil goals' } },
    { value: '13', label: { zh: '国防', en: 'National defence' } },
  ],
}
