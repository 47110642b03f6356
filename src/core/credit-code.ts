import type { Text } from './text.ts'

// GB 32100-2015: digits and capitals without I, O, S, V, Z; weights are powers of 3 modulo 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** What is wrong with a unified social credit code (GB 32100-2015), or undefined when it may be right. */
export function creditCodeProblem(code: string): Text | undefined {
  const length = [...code].length
  if (length !== 18) {
    return {
      zh: `统一社会信用代码应为 18 位，现为 ${length} 位`,
      en: `A unified social credit code has 18 characters; this has ${length}`,
    }
  }
  const strange = [...code].findIndex((character) => !alphabet.includes(character))
  if (strange >= 0) return strangeCharacter([...code][strange] ?? '', strange + 1)
  if (completeCreditCode(code.slice(0, 17)) !== code) {
    return {
      zh: '统一社会信用代码的校验位不符，请核对是否有输错的字符',
      en: 'The check character of the credit code does not match; look for a mistyped character',
    }
  }
  return undefined
}

/** The code whose check character follows the given 17 characters. RangeError when they cannot begin one. */
export function completeCreditCode(first17: string): string {
  const values = [...first17].map((character) => alphabet.indexOf(character))
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError(`Not 17 characters: ${first17}`)
  const sum = values.reduce((total, value, at) => (total + value * 3 ** at) % 31, 0)
  return first17 + alphabet.charAt((31 - sum) % 31)
}

/** The kind of organisation by the first two characters: who registers it, and as what (GB 32100-2015, table 1). */
export function registrarOf(code: string): Text {
  return kinds[code.slice(0, 2)] ?? { zh: '其他组织', en: 'Other organisation' }
}

function strangeCharacter(character: string, position: number): Text {
  return {
    zh: `第 ${position} 位“${character}”不能用于统一社会信用代码，只能用数字和大写字母（不含 I、O、S、V、Z）`,
    en: `Character ${position}, “${character}”, cannot stand in a credit code: only digits and capital letters without I, O, S, V, Z`,
  }
}

const kinds: Record<string, Text> = {
  '11': { zh: '机关', en: 'State organ' },
  '12': { zh: '事业单位', en: 'Public institution' },
  '13': { zh: '群众团体', en: 'People’s organisation' },
  '21': { zh: '外国常驻新闻机构', en: 'Resident foreign news organisation' },
  '31': { zh: '律师执业机构', en: 'Law firm' },
  '32': { zh: '公证处', en: 'Notary office' },
  '33': { zh: '基层法律服务所', en: 'Grass-roots legal service office' },
  '34': { zh: '司法鉴定机构', en: 'Forensic institution' },
  '35': { zh: '仲裁委员会', en: 'Arbitration commission' },
  '41': { zh: '外国在华文化中心', en: 'Foreign cultural centre in China' },
  '51': { zh: '社会团体', en: 'Social association' },
  '52': { zh: '民办非企业单位', en: 'Private non-enterprise unit' },
  '53': { zh: '基金会', en: 'Foundation' },
  '61': { zh: '外国旅游部门常驻代表机构', en: 'Resident office of a foreign tourism authority' },
  '62': {
    zh: '港澳台地区旅游部门常驻内地（大陆）代表机构',
    en: 'Resident office of a Hong Kong, Macao or Taiwan tourism authority',
  },
  '71': { zh: '宗教活动场所', en: 'Place of religious activity' },
  '72': { zh: '宗教院校', en: 'Religious academy' },
  '81': { zh: '基层工会', en: 'Grass-roots trade union' },
  '91': { zh: '企业', en: 'Enterprise' },
  '92': { zh: '个体工商户', en: 'Individual business' },
  '93': { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
  A1: { zh: '军队事业单位', en: 'Military public institution' },
  N1: { zh: '组级集体经济组织', en: 'Collective economic organisation of a group' },
  N2: { zh: '村级集体经济组织', en: 'Collective economic organisation of a village' },
  N3: { zh: '乡镇级集体经济组织', en: 'Collective economic organisation of a township' },
}
