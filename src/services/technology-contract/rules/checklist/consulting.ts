import type { Group } from './point.ts'
import { civilCode, interpretation, recalled2001, rule2001 } from './sources.ts'
import { inCategory } from './when.ts'

const isConsulting = inCategory('CON')

/** 技术咨询, section C of the list. */
export const consulting: Group = {
  title: { zh: '技术咨询', en: 'Consulting' },
  fields: ['category'],
  points: [
    {
      id: 'C01',
      text: {
        zh: '标的是特定技术项目的咨询课题',
        en: 'The subject is a consulting question on a specific technical project',
      },
      onFail: ['refuse'],
      sources: [
        civilCode('第八百七十八条'),
        interpretation('第三十条'),
        recalled2001('第三十四条第一项'),
      ],
      when: isConsulting,
    },
    {
      id: 'C02',
      text: {
        zh: '运用科学方法进行分析、论证、评价或者预测',
        en: 'Scientific means of analysis, argument, evaluation or forecast are used',
      },
      onFail: ['refuse'],
      sources: [rule2001('第三十四条第二项')],
      when: isConsulting,
    },
    {
      id: 'C03',
      text: {
        zh: '成果是咨询报告或者咨询意见',
        en: 'The result is a consulting report or opinion',
      },
      onFail: ['reclassify'],
      sources: [rule2001('第三十四条第三项')],
      when: isConsulting,
    },
    {
      id: 'C10',
      text: {
        zh: '属于常见的技术咨询：科技发展战略和规划、技术政策和路线选择、重大工程或者研发、转化、改造项目的可行性论证、技术评估、技术预测、区域或者行业技术调查、产品和工艺方案比较、专用设施仪器系统的性能分析、科技评估和查新',
        en: 'It is of a usual kind: strategy and planning, technology policy and choice of route, feasibility of large projects, technology assessment and forecasts, regional or industrial surveys, comparison of products or processes, performance analysis of special facilities, science assessment and novelty search',
      },
      onFail: ['note'],
      sources: [rule2001('第三十五条')],
      when: isConsulting,
    },
    {
      id: 'C11',
      text: {
        zh: '不含新的研究开发或者技术转让；含有的，以技术咨询的内容为主',
        en: 'It contains no new development or transfer, or the consulting outweighs them',
      },
      onFail: ['reclassify'],
      sources: [rule2001('第三十五条')],
      when: isConsulting,
    },
    {
      id: 'C12',
      text: {
        zh: '大中型建设项目的前期技术论证独立成为合同，不是建设工程合同的组成部分',
        en: 'An early technical argument for a large or medium construction project stands on its own and is no dependent part of the construction contract',
      },
      onFail: ['refuse'],
      sources: [rule2001('第三十六条')],
      when: isConsulting,
    },
    {
      id: 'C13',
      text: {
        zh: '提出实施方案以后，不再由受托人实施或者指导实施（实施的改为技术服务）',
        en: 'Having given a plan, the consultant does not go on to carry it out or guide it, which would be a service',
      },
      onFail: ['reclassify'],
      sources: [rule2001('第三十七条')],
      when: isConsulting,
    },
    {
      id: 'C20',
      text: {
        zh: '不是经济分析、法律咨询，也不是社会发展项目的论证、评价、调查',
        en: 'It is no economic analysis, no legal advice and no study of a project of social development',
      },
      onFail: ['refuse'],
      sources: [rule2001('第三十八条第一项')],
      when: isConsulting,
    },
    {
      id: 'C21',
      text: {
        zh: '不是为购买设备、仪器、原材料、零部件提供商业信息',
        en: 'It is no commercial information for buying equipment, instruments, material or parts',
      },
      onFail: ['refuse'],
      sources: [rule2001('第三十八条第二项')],
      when: isConsulting,
    },
  ],
}
