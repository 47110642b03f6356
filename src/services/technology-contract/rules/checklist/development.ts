import type { Group } from './point.ts'
import {
  answers2021,
  civilCode,
  conditions2020,
  interpretation,
  recalled2001,
  universities,
} from './sources.ts'
import { inCategory, isDevelopment, isScholarlyDevelopment, isSoftwareDevelopment } from './when.ts'

/** 技术开发, section D of the list. */
export const development: Group = {
  title: { zh: '技术开发', en: 'Development' },
  fields: ['category'],
  points: [
    {
      id: 'D01',
      text: {
        zh: '有明确、具体的研究开发目标',
        en: 'There is a clear and concrete goal of research and development',
      },
      onFail: ['refuse', 'reclassify'],
      sources: [answers2021, recalled2001()],
      when: isDevelopment,
    },
    {
      id: 'D02',
      text: {
        zh: '标的是订立合同时当事人尚未掌握的技术方案',
        en: 'The subject is a technical solution that the parties did not have when they signed',
      },
      onFail: ['reclassify'],
      sources: [interpretation('第十七条'), answers2021],
      when: isDevelopment,
    },
    {
      id: 'D03',
      text: {
        zh: '研究开发工作及其成果有创新的技术内容',
        en: 'The work and its result have innovative technical content',
      },
      onFail: ['reclassify'],
      sources: [answers2021],
      when: isDevelopment,
    },
    {
      id: 'D04',
      text: {
        zh: '研究开发目标有可以衡量的技术参数',
        en: 'The goal has technical parameters that can be measured',
      },
      onFail: ['return'],
      sources: [conditions2020],
      when: isScholarlyDevelopment,
    },
    {
      id: 'D05',
      text: {
        zh: '验收条款写明验收方法、依据和争议处理办法',
        en: 'The acceptance clause names method, basis and how a dispute is settled',
      },
      onFail: ['return'],
      sources: [conditions2020],
      when: isScholarlyDevelopment,
    },
    {
      id: 'D06',
      text: {
        zh: '附有研究开发计划，并写明创新点',
        en: 'A development plan is attached and names the points of innovation',
      },
      onFail: ['return'],
      sources: [universities],
      when: isScholarlyDevelopment,
    },
    {
      id: 'D10',
      text: {
        zh: '不是已经掌握的技术方案，包括已经产业化的产品、工艺',
        en: 'It is no solution already held, such as a product or process already in industrial use',
      },
      onFail: ['reclassify'],
      sources: [recalled2001()],
      when: isDevelopment,
    },
    {
      id: 'D11',
      text: {
        zh: '不限于改变尺寸、参数、排列，或者以类似技术手段替换（改型、工艺变更、配方调整）',
        en: 'It goes beyond changing size, parameter or arrangement and beyond a similar substitution in design, process or recipe',
      },
      onFail: ['refuse', 'reclassify'],
      sources: [interpretation('第十七条'), recalled2001()],
      when: isDevelopment,
    },
    {
      id: 'D12',
      text: {
        zh: '不是一般的检验、测试、鉴定、仿制或者应用',
        en: 'It is no ordinary inspection, test, appraisal, copy or application',
      },
      onFail: ['reclassify'],
      sources: [interpretation('第十七条'), recalled2001()],
      when: isDevelopment,
    },
    {
      id: 'D13',
      text: {
        zh: '不是纯基础研究，也不是软科学研究',
        en: 'It is neither pure basic research nor soft-science research',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第二十二条')],
      when: isDevelopment,
    },
    {
      id: 'D14',
      text: {
        zh: '不是一般设备的维修、改装，常规的设计变更，或者已有技术直接用于生产',
        en: 'It is no ordinary repair or refit, no routine change of design and no direct use of known technology in production',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第二十三条')],
      when: isDevelopment,
    },
    {
      id: 'D15',
      text: {
        zh: '软件有独创性，如系统、控制、管理、专家、CAD、CIMS 软件的研制，不是复制或者无独创性的编程',
        en: 'The software is original, such as system, control, management, expert, CAD or CIMS software, and neither a copy nor unoriginal programming',
      },
      onFail: ['refuse', 'reclassify'],
      sources: [recalled2001('第二十三条第五项')],
      when: isSoftwareDevelopment,
    },
    {
      id: 'D16',
      text: {
        zh: '属于常见的技术开发：小试成果的中试放大、技术更新改造、成套设备或者试验装置的改进、引进技术的创新、资源利用、污染治理和生态保护、其他成果转化',
        en: 'It is of a usual kind: scale-up of laboratory results, technical renewal, better complete sets or test rigs, innovation on imported technology, use of resources, pollution control and ecology, other conversion of results',
      },
      onFail: ['note'],
      sources: [recalled2001('第二十三条')],
      when: isDevelopment,
    },
    {
      id: 'D20',
      text: {
        zh: '各方都参加研究开发工作，没有一方只提供资金、设备、材料或者辅助工作',
        en: 'All sides take part in the research; none gives only money, equipment, material or auxiliary help',
      },
      onFail: ['reclassify'],
      sources: [civilCode('第八百五十五条'), interpretation('第十九条')],
      when: inCategory('DEV.COOP'),
    },
  ],
}
