import type { Text } from '#core/text.ts'
import { isCategory } from '../category.ts'
import { type Check, wordIn } from './check.ts'

/** The undated text that most likely goes with the measures of 2026. */
function newer(article: string): string {
  return `新认定规则文本（未注明日期，仅见转载）${article}（待核实）`
}

/** Words in a project's name that often mean something else than its category. */
const doubts: readonly (Omit<Check, 'find'> & {
  category: string
  words: readonly string[]
  text: Text
})[] = [
  {
    id: 'D11',
    cite: '《技术合同认定规则》（仅见转载）；技术合同司法解释第十七条',
    category: 'DEV',
    words: ['外观', '尺寸', '颜色', '造型'],
    text: {
      zh: '只改变尺寸、参数、排列或者作类似替换的，不是技术开发',
      en: 'Changing only size, parameter or arrangement, or a similar substitution, is no development',
    },
  },
  {
    id: 'D13',
    cite: '《技术合同认定规则》第二十二条（待核实）',
    category: 'DEV',
    words: ['软科学', '基础研究', '基础理论'],
    text: {
      zh: '纯基础研究和软科学研究不登记为技术开发合同',
      en: 'Pure basic and soft-science research is not registered as development',
    },
  },
  {
    id: 'D14',
    cite: '《技术合同认定规则》第二十三条（待核实）',
    category: 'DEV',
    words: ['维修', '维护', '检修', '保养', '改装'],
    text: {
      zh: '一般设备维修、改装和常规设计变更不是技术开发',
      en: 'Ordinary repair, refit and routine design change are no development',
    },
  },
  {
    id: 'R04',
    cite: '《技术合同认定规则》第四十五条',
    cite2026: newer('第二十六条'),
    category: 'DEV',
    words: ['培训'],
    text: {
      zh: '开发合同中的培训不单独登记，并入主合同',
      en: 'Training inside a development contract is not registered on its own',
    },
  },
  {
    id: 'R04',
    cite: '《技术合同认定规则》第四十五条',
    cite2026: newer('第二十六条'),
    category: 'TRF',
    words: ['培训'],
    text: {
      zh: '转让合同中的培训不单独登记，并入主合同',
      en: 'Training inside a transfer contract is not registered on its own',
    },
  },
  {
    id: 'R04',
    only: 'R2026',
    cite: newer('第二十六条'),
    category: 'LIC',
    words: ['培训'],
    text: {
      zh: '许可合同中的培训不单独登记，并入主合同',
      en: 'Training inside a licence contract is not registered on its own',
    },
  },
  {
    id: 'C20',
    cite: '《技术合同认定规则》第三十八条第一项',
    category: 'CON',
    words: ['法律', '经济分析', '社会发展', '财务', '税务'],
    text: {
      zh: '经济分析、法律咨询和社会发展项目的论证、调查不是技术咨询',
      en: 'Economic analysis, legal advice and studies of social projects are no technology consulting',
    },
  },
  {
    id: 'S20',
    cite: '《民法典》第八百七十八条；《技术合同认定规则》第四十二条第一项（待核实）',
    category: 'SRV.GEN',
    words: ['维护', '维修', '保养', '加工', '印刷', '广告', '测绘', '勘察', '施工', '安装', '监理'],
    text: {
      zh: '以常规手段进行的加工、修理、测绘、标准化测试和建设工程类工作不是技术服务',
      en: 'Routine processing, repair, surveying, standard testing and works of construction are no technology service',
    },
  },
  {
    id: 'S21',
    cite: '《技术合同认定规则》第四十二条第二项（待核实）',
    category: 'SRV.GEN',
    words: ['翻译', '描图', '摄影', '摄像'],
    text: {
      zh: '描图、复制、翻译和摄影摄像不是技术服务',
      en: 'Tracing, copying, translation, photo and film are no technology service',
    },
  },
  {
    id: 'S22',
    cite: '《技术合同认定规则》第四十二条第三项',
    category: 'SRV.GEN',
    words: ['检定', '校准', '计量'],
    text: {
      zh: '计量检定单位的强制性计量检定不是技术服务',
      en: 'Compulsory metrology by metrology bodies is no technology service',
    },
  },
  {
    id: 'R10',
    cite: '《技术合同认定规则》第四十六条',
    cite2026: newer('第二十七条'),
    category: 'SRV.TRAIN',
    words: ['素质', '文化', '职业', '产品使用', '操作使用'],
    text: {
      zh: '职工素质、文化、职业培训和产品使用培训不是技术培训',
      en: 'General, cultural, vocational and product-use training is no technology training',
    },
  },
]

/** Words that raise a doubt, looked for in the project's name. */
export const doubtChecks: readonly Check[] = doubts.map(({ category, words, text, ...rest }) => ({
  ...rest,
  find: (answers) => {
    const word = isCategory(answers, category) ? wordIn(answers, words) : undefined
    if (word === undefined) return undefined
    return {
      field: 'projectName',
      text: {
        zh: `项目名称含“${word}”，请核对：${text.zh}`,
        en: `The name contains “${word}”; check: ${text.en}`,
      },
    }
  },
}))
