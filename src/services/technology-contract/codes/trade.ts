import type { CodeList } from '#core/choices.ts'

/** Whether the technology crosses the border. An import is filed by the domestic buyer. */
export const directions: CodeList = {
  provenance: 'inferred',
  source: '《技术进出口管理条例》（2020 年修订）第二条所称进口、出口；列表为本平台所设',
  choices: [
    { value: 'domestic', label: { zh: '境内技术交易', en: 'Within China' } },
    { value: 'import', label: { zh: '技术进口', en: 'Import of technology' } },
    { value: 'export', label: { zh: '技术出口', en: 'Export of technology' } },
  ],
}

/** In what language the signed text is; only a foreign one needs a translation. */
export const contractLanguages: CodeList = {
  provenance: 'inferred',
  source: '外文合同须附中文译本见地方指南和征求意见稿配套规则；列表为本平台所设',
  choices: [
    { value: 'zh', label: { zh: '中文', en: 'Chinese' } },
    { value: 'zh-both', label: { zh: '中文和外文对照', en: 'Chinese beside a foreign language' } },
    { value: 'foreign', label: { zh: '仅外文', en: 'A foreign language only' } },
  ],
}

/** Who signed for the applicant: a department or an agent needs the legal person’s authorisation. */
export const signatories: CodeList = {
  provenance: 'inferred',
  source: '授权要求见火炬中心问答（仅见转载）和技术合同司法解释第七条；列表为本平台所设',
  choices: [
    { value: 'HEAD', label: { zh: '法定代表人或者负责人', en: 'Legal representative or head' } },
    {
      value: 'AGENT',
      label: { zh: '代理人、内设部门或者课题组', en: 'Agent, department or project group' },
    },
  ],
}
