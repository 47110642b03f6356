import type { CodeList } from '#core/choices.ts'

/**
 * Contract categories under the rules of 2001 (rule pack R2001), where 专利实施许可 still counts as transfer.
 * The four kinds and their sub-kinds are those of 技术合同认定规则 (国科发政字〔2001〕253号) arts. 4, 43, 47 and
 * 民法典 851, 878; the names of the eight transfer leaves and the order are from memory.
 */
export const categories: CodeList = {
  provenance: 'memory',
  source: '技术合同认定规则（国科发政字〔2001〕253号）第四、四十三、四十七条；转让细类名称待核对',
  choices: [
    {
      value: 'DEV',
      label: { zh: '技术开发', en: 'Technology development' },
      children: [
        {
          value: 'DEV.ENTRUST',
          label: { zh: '委托开发', en: 'Entrusted development' },
          also: ['研发', '软件开发', '研制', '定制开发'],
        },
        {
          value: 'DEV.COOP',
          label: { zh: '合作开发', en: 'Cooperative development' },
          also: ['联合研发', '共同开发'],
        },
      ],
    },
    {
      value: 'TRF',
      label: { zh: '技术转让', en: 'Technology transfer' },
      children: [
        {
          value: 'TRF.KNOWHOW',
          label: { zh: '技术秘密转让', en: 'Transfer of know-how' },
          also: ['非专利技术', '专有技术', '配方'],
        },
        {
          value: 'TRF.PATENT_LICENCE',
          label: { zh: '专利实施许可转让', en: 'Licence to exploit a patent' },
          also: ['专利许可', '独占许可', '排他许可', '普通许可', '技术许可'],
        },
        { value: 'TRF.PATENT', label: { zh: '专利权转让', en: 'Assignment of a patent' } },
        {
          value: 'TRF.PATENT_APPL',
          label: { zh: '专利申请权转让', en: 'Assignment of a patent application' },
        },
        {
          value: 'TRF.SOFTWARE',
          label: { zh: '计算机软件著作权转让', en: 'Transfer of software copyright' },
          also: ['软著'],
        },
        {
          value: 'TRF.IC',
          label: {
            zh: '集成电路布图设计专有权转让',
            en: 'Transfer of an integrated-circuit layout design',
          },
          also: ['芯片'],
        },
        {
          value: 'TRF.VARIETY',
          label: { zh: '动植物新品种权转让', en: 'Transfer of a new plant or animal variety' },
          also: ['种子', '育种'],
        },
        {
          value: 'TRF.BIOMED',
          label: { zh: '生物医药新品种权转让', en: 'Transfer of a new biomedical variety' },
          also: ['新药'],
        },
      ],
    },
    {
      value: 'CON',
      label: { zh: '技术咨询', en: 'Technology consulting' },
      also: ['可行性论证', '技术预测', '专题技术调查', '分析评价'],
    },
    {
      value: 'SRV',
      label: { zh: '技术服务', en: 'Technology service' },
      children: [
        {
          value: 'SRV.GEN',
          label: { zh: '技术服务', en: 'Technology service' },
          also: ['检测', '测试', '技术支持'],
        },
        { value: 'SRV.TRAIN', label: { zh: '技术培训', en: 'Technology training' } },
        {
          value: 'SRV.AGENCY',
          label: { zh: '技术中介', en: 'Technology brokerage' },
          also: ['技术经纪'],
        },
      ],
    },
  ],
}
