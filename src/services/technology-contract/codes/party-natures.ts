import { type Choice, type CodeList, choicePath } from '#core/choices.ts'

const administrative: [string, string, string][] = [
  ['011', '国家级行政机关', 'National administrative organ'],
  ['012', '省级行政机关', 'Provincial administrative organ'],
  ['013', '市级行政机关', 'City administrative organ'],
  ['014', '县级及以下行政机关', 'Administrative organ of a county or below'],
]

const institutions: [string, string, string][] = [
  ['021', '科研机构', 'Research institution'],
  ['022', '高等院校', 'University or college'],
  ['023', '医疗、卫生机构', 'Medical or health institution'],
]

/**
 * The legal nature of a party. Codes are those printed in an old help text of the form; `330` and `400` were
 * cut off there, and roots without a digit (`E`, `P`, `O`) are ours, because theirs were not seen.
 */
export const partyNatures: CodeList = {
  provenance: 'memory',
  source:
    '技术合同登记表填写说明（旧版）；330、400 据记忆补，企业法人、自然人、其他组织代码为本平台所设',
  choices: [
    {
      value: '010',
      label: { zh: '机关法人', en: 'State organ' },
      children: administrative.map(withBranch),
    },
    {
      value: '020',
      label: { zh: '事业法人', en: 'Public institution' },
      children: [
        ...institutions.map(withBranch),
        { value: '024', label: { zh: '其他事业单位', en: 'Other public institution' } },
      ],
    },
    { value: '030', label: { zh: '社团法人', en: 'Social association' }, also: ['学会', '协会'] },
    {
      value: 'E',
      label: { zh: '企业法人', en: 'Enterprise' },
      children: [
        {
          value: '100',
          label: { zh: '内资企业', en: 'Domestic enterprise' },
          children: [
            { value: '110', label: { zh: '国有企业', en: 'State-owned enterprise' } },
            { value: '120', label: { zh: '集体企业', en: 'Collective enterprise' } },
            { value: '130', label: { zh: '股份合作企业', en: 'Share-cooperative enterprise' } },
            { value: '140', label: { zh: '联营企业', en: 'Associated enterprise' } },
            { value: '150', label: { zh: '有限责任公司', en: 'Limited liability company' } },
            { value: '160', label: { zh: '股份有限公司', en: 'Company limited by shares' } },
            { value: '170', label: { zh: '私营企业', en: 'Private enterprise' }, also: ['民营'] },
            { value: '180', label: { zh: '其他内资企业', en: 'Other domestic enterprise' } },
          ],
        },
        {
          value: '200',
          label: {
            zh: '港澳台商投资企业',
            en: 'Enterprise with Hong Kong, Macao or Taiwan investment',
          },
          children: [
            {
              value: '210',
              label: { zh: '港澳台合资经营企业', en: 'Hong Kong, Macao or Taiwan joint venture' },
            },
            {
              value: '220',
              label: {
                zh: '港澳台合作经营企业',
                en: 'Hong Kong, Macao or Taiwan cooperative venture',
              },
            },
            {
              value: '230',
              label: {
                zh: '港澳台商独资企业',
                en: 'Wholly Hong Kong, Macao or Taiwan-owned enterprise',
              },
            },
            {
              value: '240',
              label: {
                zh: '港澳台商投资股份有限公司',
                en: 'Company limited by shares with Hong Kong, Macao or Taiwan investment',
              },
            },
          ],
        },
        {
          value: '300',
          label: { zh: '外商投资企业', en: 'Foreign-invested enterprise' },
          also: ['外资'],
          children: [
            { value: '310', label: { zh: '中外合资经营企业', en: 'Sino-foreign joint venture' } },
            {
              value: '320',
              label: { zh: '中外合作经营企业', en: 'Sino-foreign cooperative venture' },
            },
            { value: '330', label: { zh: '外资企业', en: 'Wholly foreign-owned enterprise' } },
            {
              value: '340',
              label: {
                zh: '外商投资股份有限公司',
                en: 'Foreign-invested company limited by shares',
              },
            },
          ],
        },
        {
          value: '400',
          label: { zh: '个体经营', en: 'Individual business' },
          also: ['个体工商户'],
        },
      ],
    },
    { value: 'P', label: { zh: '自然人', en: 'Natural person' }, also: ['个人'] },
    { value: 'O', label: { zh: '其他组织', en: 'Other organisation' }, also: ['境外机构'] },
  ],
}

/** Whether the nature is one of the enterprises, of whom the form asks more. */
export function isEnterpriseNature(nature: string): boolean {
  return choicePath(partyNatures.choices, nature).some((choice) => choice.value === 'E')
}

function withBranch([code, zh, en]: [string, string, string]): Choice {
  return {
    value: code,
    label: { zh, en },
    children: [
      { value: `${code}1`, label: { zh: `${zh}（法人）`, en: `${en} (legal person)` } },
      { value: `${code}2`, label: { zh: `${zh}（分支机构）`, en: `${en} (branch)` } },
    ],
  }
}
