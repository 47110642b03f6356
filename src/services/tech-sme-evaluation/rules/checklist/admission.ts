import type { Checkpoint } from '#core/checklist.ts'
import { article6, formAndPapers, remembered } from '../sources.ts'
import { group } from './point.ts'

/** Whether the form can be worked with at all. */
export const papers: readonly Checkpoint[] = group({ zh: '信息表和附件', en: 'Form and papers' }, [
  {
    id: 'F1',
    text: {
      zh: '信息表填写完整，企业名称、统一社会信用代码和注册地与营业执照一致',
      en: 'The form is complete; name, credit code and place agree with the business licence',
    },
    onFail: ['return'],
    from: formAndPapers,
    fields: ['foundedOn', 'licence'],
  },
  {
    id: 'F2',
    text: {
      zh: '附件齐全、清晰，与信息表所填数据一致',
      en: 'The papers are complete and legible and agree with the figures',
    },
    onFail: ['return'],
    from: formAndPapers,
    fields: ['statements', 'researchLedger', 'staffList', 'ipProofs'],
  },
  {
    id: 'F3',
    text: {
      zh: '承诺书有法定代表人签字、盖章和日期',
      en: 'The declaration bears signature, seal and date',
    },
    onFail: ['return'],
    from: remembered('青岛办理指南：企业对所填内容的真实、准确、合法负责；签字、盖章的形式据记忆'),
    fields: ['declaration'],
  },
  {
    id: 'F4',
    text: {
      zh: '法定代表人和联系人的电话、邮箱可以联系到（抽查通知的渠道）',
      en: 'Legal representative and contact can be reached: spot checks are announced there',
    },
    onFail: ['return'],
    from: remembered('青岛办理指南'),
    fields: ['representativePhone', 'representativeEmail', 'contactPhone', 'contactEmail'],
  },
  {
    id: 'F5',
    text: {
      zh: '在本年度通知规定的时间内提交，本年度没有入库，也没有被撤销过登记编号',
      en: 'Filed within this year’s days; neither entered nor revoked in this year',
    },
    onFail: ['refuse'],
    from: remembered('国科火字〔2019〕87号、〔2020〕44号，仅见转载'),
    fields: ['year'],
  },
])

/** Conditions 1 to 4. */
export const conditions: readonly Checkpoint[] = group({ zh: '参评条件', en: 'Conditions' }, [
  {
    id: 'C1',
    text: {
      zh: '是在中国境内（不包括港、澳、台地区）注册的居民企业',
      en: 'A resident enterprise registered in mainland China',
    },
    onFail: ['refuse'],
    from: article6('一'),
    fields: ['resident'],
  },
  {
    id: 'C2',
    text: {
      zh: '职工总数不超过 500 人、年销售收入不超过 2 亿元、资产总额不超过 2 亿元，与报表一致',
      en: 'Not over 500 staff, 200 million yuan of revenue and 200 million of assets, as in its statements',
    },
    onFail: ['refuse', 'return'],
    from: article6('二'),
    fields: ['totalStaff', 'revenueYuan', 'assetsYuan', 'statements'],
  },
  {
    id: 'C3',
    text: {
      zh: '主要产品（服务）不属于国家规定的禁止、限制和淘汰类',
      en: 'The main products are not forbidden, restricted or phased out',
    },
    onFail: ['refuse'],
    from: article6('三'),
    fields: ['permitted', 'products'],
  },
  {
    id: 'C4',
    text: {
      zh: '上一年和当年没有重大安全、重大质量事故和严重环境违法、科研严重失信行为，且不在经营异常名录和严重违法失信企业名单中',
      en: 'In the year before and this year no major accident, no serious environmental or integrity breach, and on neither of the lists',
    },
    onFail: ['refuse'],
    from: article6('四'),
    fields: [
      'noSafetyAccident',
      'noQualityAccident',
      'noEnvironmentalBreach',
      'noIntegrityBreach',
      'notAbnormal',
      'notUnlawful',
    ],
  },
])
