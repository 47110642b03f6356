import type { Choice, CodeList } from '#core/choices.ts'

type Field = { code: string; zh: string; en: string; also?: readonly string[] }

const fields: readonly Field[] = [
  {
    code: '01',
    zh: '电子信息',
    en: 'electronics and information',
    also: ['软件', '计算机', '通信', '集成电路', '人工智能', '智能产业', '大数据'],
  },
  { code: '02', zh: '航空航天', en: 'aviation and aerospace', also: ['卫星', '无人机'] },
  { code: '03', zh: '先进制造', en: 'advanced manufacturing', also: ['机械', '机器人', '自动化'] },
  {
    code: '04',
    zh: '生物、医药和医疗器械',
    en: 'biology, medicine and medical devices',
    also: ['制药', '诊断'],
  },
  { code: '05', zh: '新材料及其应用', en: 'new materials and their use', also: ['化工', '冶金'] },
  {
    code: '06',
    zh: '新能源与高效节能',
    en: 'new energy and energy saving',
    also: ['电力行业', '光伏', '电池'],
  },
  {
    code: '07',
    zh: '环境保护与资源综合利用',
    en: 'environmental protection and use of resources',
    also: ['环保'],
  },
  { code: '08', zh: '核应用', en: 'nuclear applications', also: ['核电', '辐照'] },
  { code: '09', zh: '农业', en: 'agriculture', also: ['农林牧渔', '育种'] },
  { code: '10', zh: '现代交通', en: 'modern transport', also: ['铁路', '公路', '船舶', '汽车'] },
  {
    code: '11',
    zh: '城市建设与社会发展',
    en: 'urban construction and social development',
    also: ['建筑', '水利水电', '测绘遥感', '公共安全'],
  },
]

const environmental: readonly Choice[] = [
  { value: '0701', label: { zh: '大气污染防治', en: 'Air pollution control' } },
  { value: '0702', label: { zh: '水污染防治', en: 'Water pollution control' } },
  {
    value: '0703',
    label: { zh: '固体废弃物处理与综合利用', en: 'Treatment and use of solid waste' },
  },
  {
    value: '0704',
    label: {
      zh: '环境监测及环境生态保护',
      en: 'Environmental monitoring and ecological protection',
    },
  },
  {
    value: '0705',
    label: { zh: '噪声及辐射污染防治', en: 'Noise and radiation pollution control' },
  },
  { value: '0706', label: { zh: '资源综合利用', en: 'Comprehensive use of resources' } },
  { value: '0707', label: { zh: '海洋工程', en: 'Ocean engineering' } },
]

/**
 * The eleven fields, in the order of published statistics. Only the second level of field 07 was ever seen;
 * every other field has one leaf for all of it until the official list is loaded. The codes are ours.
 */
export const technicalFields: CodeList = {
  provenance: 'inferred',
  source: '十一类及次序见公开统计图表，07 二级见地方公开数据；代码及“其他”项为本平台所设',
  choices: fields.map(({ code, zh, en, also }) => ({
    value: code,
    label: { zh, en: en.charAt(0).toUpperCase() + en.slice(1) },
    ...(also && { also }),
    children: [
      ...(code === '07' ? environmental : []),
      { value: `${code}99`, label: { zh: `其他${zh}`, en: `Other ${en}` } },
    ],
  })),
}
