import type { Group } from './point.ts'
import { civilCode, interpretation, recalled2001, rule2001 } from './sources.ts'
import { inCategory } from './when.ts'

const isService = inCategory('SRV.GEN')

/** 技术服务, section S of the list. */
export const service: Group = {
  title: { zh: '技术服务', en: 'Service' },
  fields: ['category'],
  points: [
    {
      id: 'S01',
      text: {
        zh: '标的是运用专业知识、经验和信息解决特定技术问题',
        en: 'The subject is to solve a specific technical problem with professional knowledge, experience and information',
      },
      onFail: ['refuse'],
      sources: [civilCode('第八百七十八条'), interpretation('第三十三条'), recalled2001()],
      when: isService,
    },
    {
      id: 'S02',
      text: {
        zh: '内容是改进产品结构、工艺，提高质量，降低成本，节约能源，保护环境，安全操作，或者提高经济、社会效益',
        en: 'It betters structure of product, process, quality, cost, energy, environment, safety, or economic or social benefit',
      },
      onFail: ['refuse'],
      sources: [interpretation('第三十三条'), recalled2001()],
      when: isService,
    },
    {
      id: 'S03',
      text: {
        zh: '工作成果有具体的质量和数量指标',
        en: 'The result has stated measures of quality and quantity',
      },
      onFail: ['return'],
      sources: [recalled2001()],
      when: isService,
    },
    {
      id: 'S04',
      text: {
        zh: '不涉及专利、技术秘密或者其他知识产权的权属转移',
        en: 'No patent, know-how or other right changes hands',
      },
      onFail: ['reclassify'],
      sources: [recalled2001()],
      when: isService,
    },
    {
      id: 'S10',
      text: {
        zh: '属于常见的技术服务：产品设计（关键零部件、国产化配套、专用工装、非标设备）、工艺服务、非标准测试分析、计算机技术应用、新的或者复杂生产线的调试',
        en: 'It is of a usual kind: product design (key or localised parts, special tooling, non-standard equipment), process service, non-standard testing and analysis, computer application, commissioning of new or complex lines',
      },
      onFail: ['note'],
      sources: [recalled2001()],
      when: isService,
    },
    {
      id: 'S11',
      text: {
        zh: '也可以是：为特定项目加工、检索信息，农业产前、产中、产后服务，编制特殊产品标准，基因导入和重组，重大事故技术分析，重要成果技术鉴定',
        en: 'It may also be: information processed or searched for one project, farm services, drafting of special product standards, gene insertion or recombination, analysis of a big accident, appraisal of a big result',
      },
      onFail: ['note'],
      sources: [recalled2001('第四十一条')],
      when: isService,
    },
    {
      id: 'S12',
      text: {
        zh: '不是当事人的日常经营业务',
        en: 'It is more than the party’s everyday business',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第四十一条')],
      when: isService,
    },
    {
      id: 'S20',
      text: {
        zh: '不是以常规手段进行的加工、定作、修理、广告、印刷、测绘、标准化测试，也不是建设工程的勘察、设计、安装、施工、监理；以非常规手段解决复杂、特殊技术问题的，已经单独订立合同',
        en: 'It is no routine processing, custom making, repair, advertising, printing, surveying or standard testing and no survey, design, installation, construction or supervision of works; a complex, special problem solved by other than routine means has its own contract',
      },
      onFail: ['refuse'],
      sources: [civilCode('第八百七十八条'), recalled2001('第四十二条第一项')],
      when: isService,
    },
    {
      id: 'S21',
      text: {
        zh: '不是描图、复制图纸、翻译、摄影摄像',
        en: 'It is no tracing or copying of drawings, no translation, photo or film',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第四十二条第二项')],
      when: isService,
    },
    {
      id: 'S22',
      text: {
        zh: '不是计量检定单位的强制性计量检定',
        en: 'It is no compulsory metrology by a metrology body',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十二条第三项')],
      when: isService,
    },
    {
      id: 'S23',
      text: {
        zh: '不是理化测试分析单位对仪器的出售、租赁或者用户服务',
        en: 'It is no sale, rent or user service of a test laboratory’s instruments',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十二条第四项')],
      when: isService,
    },
  ],
}
