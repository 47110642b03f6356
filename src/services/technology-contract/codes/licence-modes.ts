import type { CodeList } from '#core/choices.ts'

/** How far a licence shuts others out, by 技术合同司法解释 (2020) 25, which takes the last where none is agreed. */
export const licenceModes: CodeList = {
  provenance: 'memory',
  source: '最高人民法院技术合同纠纷解释（2020 年修正）第二十五条；代码为本平台所设',
  choices: [
    { value: 'EXCLUSIVE', label: { zh: '独占许可', en: 'Exclusive licence' } },
    { value: 'SOLE', label: { zh: '排他许可', en: 'Sole licence' } },
    { value: 'ORDINARY', label: { zh: '普通许可', en: 'Ordinary licence' } },
  ],
}
