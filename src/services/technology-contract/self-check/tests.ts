import { choice, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { belongsTo } from './nature.ts'

const section = 'tests'
const isDevelopment = belongsTo('DEV')
const isTransfer = belongsTo('TRF', 'LIC')
const isKnowHow = belongsTo('TRF.KNOWHOW', 'LIC.KNOWHOW')
const isSoftware = belongsTo('TRF.SOFTWARE', 'LIC.SOFTWARE')
const isService = belongsTo('SRV.GEN')
const isTraining = belongsTo('SRV.TRAIN')

const isRoutineService = (answers: Answers) => isService(answers) && answers.routine === true

/** What decides within a category; only the questions of that category are asked. */
export const testFields = {
  innovative: yesNo({
    section,
    label: {
      zh: '研究开发及其成果是否有创新的技术内容',
      en: 'Do the work and its result have innovative technical content?',
    },
    visibleWhen: isDevelopment,
  }),
  onlyParameters: yesNo({
    section,
    label: {
      zh: '是否只改变尺寸、参数、排列、颜色或者作类似替换',
      en: 'Are only size, parameters, arrangement or colour changed, or similar parts substituted?',
    },
    visibleWhen: isDevelopment,
  }),
  basicResearch: yesNo({
    section,
    label: {
      zh: '是否为纯基础研究或者软科学研究',
      en: 'Is it pure basic or soft-science research?',
    },
    visibleWhen: isDevelopment,
  }),
  allResearch: yesNo({
    section,
    label: {
      zh: '各方是否都参加研究开发工作',
      en: 'Do all parties take part in the research itself?',
    },
    hint: {
      zh: '只出资金、设备、材料或者提供协助的，选“否”',
      en: 'No if one gives only money, equipment, material or help',
    },
    visibleWhen: isDevelopment,
  }),
  routine: yesNo({
    section,
    label: {
      zh: '工作是否属于常规业务',
      en: 'Is the work routine business?',
    },
    hint: {
      zh: '如一般加工、定作、修理、维护、测绘、标准化检测，或者工程勘察、设计、安装、施工、监理',
      en: 'Such as processing, custom making, repair, maintenance, surveying, standard testing, or survey, design, installation, construction or supervision of works',
    },
    visibleWhen: (answers) => isDevelopment(answers) || isService(answers),
  }),
  metrology: yesNo({
    section,
    label: {
      zh: '是否含计量器具的检定、校准',
      en: 'Does it include verification or calibration of measuring instruments?',
    },
    visibleWhen: isRoutineService,
  }),
  instruments: yesNo({
    section,
    label: {
      zh: '是否含仪器的出售、租赁或者用户服务',
      en: 'Does it include sale, rent or user service of instruments?',
    },
    visibleWhen: isRoutineService,
  }),
  held: yesNo({
    section,
    label: {
      zh: '该技术签订时是否已经掌握、完整可用',
      en: 'Was the technology held at signing, complete and usable?',
    },
    visibleWhen: isTransfer,
  }),
  inForce: yesNo({
    section,
    label: { zh: '权利是否仍然有效', en: 'Is the right still in force?' },
    visibleWhen: (answers) => isTransfer(answers) && !isKnowHow(answers) && !isSoftware(answers),
  }),
  secret: yesNo({
    section,
    label: {
      zh: '技术秘密是否不为公众所知、有价值并采取了保密措施',
      en: 'Is the know-how unknown to the public, of value and kept secret by measures?',
    },
    visibleWhen: isKnowHow,
  }),
  licenceTerm: choice({
    section,
    label: { zh: '许可的期限和方式', en: 'Term and mode of the licence' },
    choices: [
      {
        value: 'EXCLUSIVE5',
        label: { zh: '5 年以上全球独占许可', en: 'Exclusive worldwide, 5 years or more' },
      },
      {
        value: 'ORDINARY5',
        label: { zh: '5 年以上非独占许可', en: 'Not exclusive, 5 years or more' },
      },
      { value: 'SHORTER', label: { zh: '不足 5 年', en: 'Less than 5 years' } },
    ],
    visibleWhen: belongsTo('LIC', 'TRF.PATENT_LICENCE'),
  }),
  technicalQuestion: yesNo({
    section,
    label: {
      zh: '是否针对特定技术项目',
      en: 'Is it about a specific technical project?',
    },
    hint: {
      zh: '经济分析、法律咨询、社会发展项目的调查论证，以及采购的商业信息，选“否”',
      en: 'No for economic analysis, legal advice, studies of social projects and commercial information for purchases',
    },
    visibleWhen: belongsTo('CON', 'SRV.AGENCY'),
  }),
  namedTrainees: yesNo({
    section,
    label: {
      zh: '学员是否为委托方指定的有关技术人员',
      en: 'Are the trainees technical staff named by the client?',
    },
    visibleWhen: isTraining,
  }),
  generalTraining: yesNo({
    section,
    label: {
      zh: '是否属于职工素质、文化、职业培训或者产品使用培训',
      en: 'Is it general, cultural or vocational training, or training in the use of a product?',
    },
    visibleWhen: isTraining,
  }),
  insideMain: yesNo({
    section,
    label: {
      zh: '培训是否只是开发、转让或者许可合同中的约定',
      en: 'Is the training only a clause of a development, transfer or licence contract?',
    },
    visibleWhen: isTraining,
  }),
  ancillary: yesNo({
    section,
    label: {
      zh: '合同中是否还约定了培训、咨询或者服务',
      en: 'Does the contract also include training, consulting or service?',
    },
    visibleWhen: (answers) => isDevelopment(answers) || isTransfer(answers),
  }),
}
