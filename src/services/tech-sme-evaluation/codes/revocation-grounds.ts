import type { CodeList } from '#core/choices.ts'

/** Why a number is revoked. The article was read in a translation only; the codes are ours. */
export const revocationGrounds: CodeList = {
  provenance: 'memory',
  source:
    '《科技型中小企业评价办法》（国科发政〔2017〕115号）第十四条，仅见机器译文，文字为摘要（待核实）；代码为本平台所设',
  choices: [
    {
      value: 'R1',
      label: {
        zh: 'R1 发生重大变化，不再符合评价条件',
        en: 'R1 A major change, after which the conditions are no longer met',
      },
    },
    {
      value: 'R2',
      label: { zh: 'R2 存在严重弄虚作假行为', en: 'R2 Serious fraud' },
    },
    {
      value: 'R3',
      label: { zh: 'R3 发生科研严重失信行为', en: 'R3 A serious breach of research integrity' },
    },
    {
      value: 'R4',
      label: {
        zh: 'R4 发生重大安全、重大质量事故或者严重环境违法行为',
        en: 'R4 A major safety or quality accident, or a serious environmental violation',
      },
    },
    {
      value: 'R5',
      label: {
        zh: 'R5 被列入经营异常名录或者严重违法失信企业名单',
        en: 'R5 Entered on the list of abnormal operation or of seriously unlawful enterprises',
      },
    },
    {
      value: 'R6',
      label: { zh: 'R6 未按期更新信息表', en: 'R6 The form was not updated in time' },
    },
  ],
}
