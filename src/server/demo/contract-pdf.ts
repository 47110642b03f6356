import type { Answers } from '#core/form.ts'
import { drawPdf } from './draw.ts'

/** A contract to read beside the form, with the parties and amounts of the example. */
export function contractPdf(answers: Answers, seller: string): Uint8Array {
  return drawPdf('contract.typ', { lines: linesOf(answers, seller), clauses })
}

function linesOf(answers: Answers, seller: string): [string, string][] {
  return [
    ['项目名称', String(answers.projectName)],
    ['委托方（甲方）', String(answers.buyerName)],
    ['受托方（乙方）', seller],
    ['签订日期', String(answers.signedOn)],
    ['有效期限', `${answers.beginsOn} 至 ${answers.endsOn}`],
    ['合同金额', `人民币 ${answers.totalYuan} 元，其中技术交易额 ${answers.technicalYuan} 元`],
  ]
}

const clauses: [string, string][] = [
  [
    '一、标的的内容、范围和要求',
    '乙方按照本合同约定的技术目标完成研究开发工作，交付技术文件、样机及试验报告；技术指标见附件一。',
  ],
  [
    '二、履行计划、地点和方式',
    '本合同自签订之日起分三个阶段履行：方案设计、样机试制、试验验收。履行地点为乙方所在地及甲方现场。',
  ],
  [
    '三、技术情报和资料的保密',
    '双方对履行中知悉的技术秘密和商业信息负有保密义务，期限至合同终止后三年。',
  ],
  ['四、成果归属和收益分配', '履行本合同产生的专利申请权归乙方所有，甲方享有免费实施的权利。'],
  ['五、验收标准和方法', '按附件一的技术指标逐项测试，由甲方组织专家出具验收意见。'],
  ['六、风险责任', '因出现无法克服的技术困难致使研究开发失败的，风险由双方合理分担。'],
  [
    '七、价款及其支付方式',
    '合同价款分期支付：合同生效后支付百分之四十，样机交付后支付百分之四十，验收后支付余款。',
  ],
]
