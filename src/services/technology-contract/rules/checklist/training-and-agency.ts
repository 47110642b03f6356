import type { Group } from './point.ts'
import { interpretation, newer, recalled2001, rule2001 } from './sources.ts'
import { inCategory } from './when.ts'

const isTraining = inCategory('SRV.TRAIN')
const isAgency = inCategory('SRV.AGENCY')

/** 技术培训, section R of the list. */
export const training: Group = {
  title: { zh: '技术培训', en: 'Training' },
  fields: ['category'],
  points: [
    {
      id: 'R01',
      text: {
        zh: '以传授特定技术项目的专业知识为主要标的',
        en: 'The main subject is to pass on professional knowledge of a specific technical project',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十四条'), newer('第二十五条')],
      when: isTraining,
    },
    {
      id: 'R02',
      text: {
        zh: '培训对象是委托方指定的、与该项目有关的专业技术人员',
        en: 'The trainees are technical staff named by the client and linked to that project',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十四条'), newer('第二十五条')],
      when: isTraining,
    },
    {
      id: 'R03',
      only: 'R2001',
      text: {
        zh: '不涉及知识产权的转移',
        en: 'No intellectual property changes hands',
      },
      onFail: ['reclassify'],
      sources: [rule2001('第四十四条第三项')],
      when: isTraining,
    },
    {
      id: 'R04',
      text: {
        zh: '培训是单独订立的合同，不是技术开发、技术转让（许可）合同中的约定（约定的并入主合同，不单独登记）',
        en: 'The training has a contract of its own; inside a development, transfer or licence contract it belongs to that one and is not registered alone',
      },
      onFail: ['reclassify', 'refuse'],
      sources: [rule2001('第四十五条'), newer('第二十六条')],
      when: isTraining,
    },
    {
      id: 'R10',
      text: {
        zh: '不是职工素质、文化、职业培训，也不是为销售产品进行的使用培训',
        en: 'It is no general, cultural or vocational training, and no training in use that goes with a sale',
      },
      onFail: ['refuse'],
      sources: [interpretation('第三十六条'), rule2001('第四十六条'), newer('第二十七条')],
      when: isTraining,
    },
  ],
}

/** 技术中介, section A of the list. */
export const agency: Group = {
  title: { zh: '技术中介', en: 'Brokerage' },
  fields: ['category'],
  points: [
    {
      id: 'A01',
      text: {
        zh: '目的是促成委托方与第三方订立技术合同',
        en: 'The aim is to bring about a technology contract between the client and a third party',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十八条'), newer('第二十九条')],
      when: isAgency,
    },
    {
      id: 'A02',
      text: {
        zh: '对象是特定的技术成果或者技术项目',
        en: 'The object is a specific result or technical project',
      },
      onFail: ['refuse'],
      sources: [rule2001('第四十八条'), newer('第二十九条')],
      when: isAgency,
    },
    {
      id: 'A03',
      only: 'R2001',
      text: {
        zh: '中介方具备国家要求的资质',
        en: 'The broker has the qualification that the state asks for',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第四十八条第三项')],
      when: isAgency,
    },
    {
      id: 'A10',
      text: {
        zh: '采用两种形式之一：委托方与中介方单独订立，或者三方技术合同中写明中介方的权利义务',
        en: 'It has one of two forms: a contract of client and broker, or a three-party contract that states the broker’s rights and duties',
      },
      onFail: ['note'],
      sources: [newer('第三十条'), recalled2001('第四十九条')],
      when: isAgency,
    },
    {
      id: 'A11',
      text: {
        zh: '可以与所促成的技术合同一并登记，也可以单独登记',
        en: 'It may be registered with the contract that it brought about, or alone',
      },
      onFail: ['note'],
      sources: [newer('第三十一条'), recalled2001('第五十条')],
      when: isAgency,
    },
    {
      id: 'A12',
      text: {
        zh: '未促成合同的不收取报酬（约定了必要费用的除外）',
        en: 'Without a deal there is no fee, save necessary costs where agreed',
      },
      onFail: ['note'],
      sources: [interpretation('第四十条')],
      when: isAgency,
    },
  ],
}
