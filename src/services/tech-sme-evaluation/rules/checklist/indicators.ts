import type { Checkpoint } from '#core/checklist.ts'
import type { Answers } from '#core/form.ts'
import { asksDirect } from '../../fields/direct.ts'
import { rowsOf } from '../../read.ts'
import {
  article6,
  article8,
  decidedHere,
  ipClasses,
  researchIndicator,
  resultsIndicator,
  staffIndicator,
} from '../sources.ts'
import { group } from './point.ts'

const hasRights = ({ ipRights }: Answers) => rowsOf(ipRights).length > 0

/** Condition 5. */
export const indicators: readonly Checkpoint[] = group({ zh: '评价指标', en: 'Indicators' }, [
  {
    id: 'S1',
    text: {
      zh: '职工和科技人员人数与名单一致，兼职、临时聘用的全年累计工作满 6 个月',
      en: 'Staff and technical staff agree with the list; part-time and temporary worked six months or more',
    },
    onFail: ['return'],
    from: staffIndicator,
    fields: ['totalStaff', 'technicalStaff', 'staffList'],
  },
  {
    id: 'S2',
    text: {
      zh: '销售收入、成本费用支出、研发费用与报表和辅助账一致，研发费用按加计扣除的口径归集',
      en: 'Revenue, cost and R&D expense agree with statements and ledger; R&D is collected as for the extra deduction',
    },
    onFail: ['return'],
    from: researchIndicator,
    fields: ['revenueYuan', 'costYuan', 'researchYuan', 'researchIndicator', 'researchLedger'],
  },
  {
    id: 'S3',
    text: {
      zh: '所列知识产权有效、归企业所有、没有争议，且与主要产品（服务）相关',
      en: 'The rights are in force, owned by the enterprise, undisputed and related to a main product',
    },
    onFail: ['return'],
    from: resultsIndicator,
    when: hasRights,
    fields: ['ipRights', 'products', 'ipProofs'],
  },
  {
    id: 'S3.1',
    text: {
      zh: '知识产权的类别填写正确（I 类、II 类）',
      en: 'The kinds of right, and so their class, are right',
    },
    onFail: ['return'],
    from: ipClasses,
    when: hasRights,
    fields: ['ipRights'],
  },
  {
    id: 'S4',
    text: {
      zh: '总分不低于 60 分且科技人员指标不为 0 分，或者直接确认的情形成立',
      en: 'At least 60 points with some for staff, or a ground of direct confirmation',
    },
    onFail: ['refuse', 'return'],
    from: article6('五'),
    fields: ['totalScore', 'staffScore', 'direct'],
  },
])

/** What stands in its place. */
export const directConfirmation: readonly Checkpoint[] = group(
  { zh: '直接确认', en: 'Direct confirmation' },
  [
    {
      id: 'D1',
      text: {
        zh: '证明文件与所选情形一致，在规定的年限以内，企业名称相符',
        en: 'The proof fits the ground that was chosen, lies within its years and names the enterprise',
      },
      onFail: ['return', 'refuse'],
      from: article8,
      when: asksDirect,
      fields: ['directRoute', 'directProofs', 'certificateOn', 'awardYear', 'standardOn'],
    },
    {
      id: 'D2',
      text: {
        zh: '除得分以外，其余各项条件都符合',
        en: 'All conditions but the score are met',
      },
      onFail: ['refuse'],
      from: decidedHere('科技型中小企业评价办法第八条只免除第六条第（五）项'),
      when: asksDirect,
    },
  ],
)
