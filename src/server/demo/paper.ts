import { drawPdf } from './draw.ts'

/** One sheet that stands for every paper of the demonstration: drawing one for each would delay the start. */
export function demoPaper(): Uint8Array {
  return drawPdf('paper.typ', {
    title: '演示材料',
    lines: [
      '本页代替演示数据中的营业执照、财务报表、研发费用辅助账、人员名单、知识产权证书、承诺书、异议证据和抽查材料。',
      '企业、人员和数字都是虚构的。实际办理时，此处是申请单位上传的材料。',
    ],
  })
}
