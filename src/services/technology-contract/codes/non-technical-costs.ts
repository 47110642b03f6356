import type { CodeList } from '#core/choices.ts'

/**
 * What is deducted from the total to give the technical transaction amount. The first four are named by the
 * conditions of 2020-07-22 and 技术合同认定规则 52(2); the others follow practice and memory. Which of them
 * count at a place is the policy `non-technical-items`.
 */
export const nonTechnicalCosts: CodeList = {
  provenance: 'inferred',
  source:
    '设备、仪器、零部件、原材料见技术交易额认定条件；其余据各地做法归纳，是否计入以当地登记机构为准',
  choices: [
    { value: 'EQUIPMENT', label: { zh: '购置设备', en: 'Equipment' } },
    { value: 'INSTRUMENTS', label: { zh: '购置仪器', en: 'Instruments' } },
    { value: 'PARTS', label: { zh: '购置零部件', en: 'Parts' }, also: ['元器件', '配件'] },
    {
      value: 'MATERIAL',
      label: { zh: '购置原材料', en: 'Raw material' },
      also: ['材料费', '试剂', '耗材'],
    },
    {
      value: 'CONSTRUCTION',
      label: { zh: '工程建设与安装', en: 'Construction and installation' },
      also: ['施工', '基建'],
    },
    {
      value: 'HARDWARE',
      label: { zh: '系统集成中的硬件', en: 'Hardware in a system integration' },
      also: ['服务器'],
    },
    {
      value: 'HIRE',
      label: { zh: '租用仪器设备', en: 'Hire of equipment' },
      also: ['租赁', '机时'],
    },
    { value: 'BOOKS', label: { zh: '教材和资料', en: 'Books and teaching material' } },
    { value: 'DEPRECIATION', label: { zh: '设备折旧', en: 'Depreciation' } },
    {
      value: 'PROJECT',
      label: { zh: '人工、差旅等项目成本', en: 'Labour, travel and other project cost' },
      also: ['人员费', '差旅费', '管理费'],
    },
    { value: 'OTHER', label: { zh: '其他非技术性费用', en: 'Other non-technical cost' } },
  ],
}
