import type { CodeList } from '#core/choices.ts'

/** The plan that the project belongs to; 计划外 is the usual answer and stands first. The codes are ours. */
export const planSources: CodeList = {
  provenance: 'memory',
  source:
    '一级名称见地方公开数据；地市县计划及国家科技计划所列各项据记忆，尚非完整目录；代码为本平台所设',
  choices: [
    {
      value: 'NONE',
      label: { zh: '计划外', en: 'Outside any plan' },
      also: ['无', '自筹', '自选', '横向'],
    },
    {
      value: 'NATIONAL',
      label: { zh: '国家科技计划', en: 'National science and technology plans' },
      children: [
        {
          value: 'NATIONAL.KEY_RD',
          label: { zh: '国家重点研发计划', en: 'National key R&D programme' },
        },
        {
          value: 'NATIONAL.MAJOR',
          label: { zh: '国家科技重大专项', en: 'National science and technology major project' },
        },
        {
          value: 'NATIONAL.NSFC',
          label: { zh: '国家自然科学基金', en: 'National Natural Science Foundation' },
          also: ['国自然', '基金委'],
        },
        {
          value: 'NATIONAL.OTHER',
          label: { zh: '其他国家科技计划', en: 'Other national science and technology plan' },
        },
      ],
    },
    {
      value: 'MINISTRY',
      label: { zh: '部门计划', en: 'Plan of a ministry' },
      also: ['部委', '部级'],
    },
    {
      value: 'PROVINCE',
      label: {
        zh: '省、自治区、直辖市及计划单列市计划',
        en: 'Plan of a province, autonomous region, municipality or separately planned city',
      },
      also: ['省级'],
    },
    {
      value: 'LOCAL',
      label: { zh: '地市县计划', en: 'Plan of a city or county' },
      also: ['市级', '县级'],
    },
  ],
}
