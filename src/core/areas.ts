import type { Choice } from './choices.ts'

/** The digits that every area inside this one begins with: `330000` → `33`, the country `000000` → none. */
export function areaPrefix(code: string): string {
  // A malformed code must never widen to the whole country.
  if (!/^\d{6}$/.test(code)) throw new RangeError(`Not an area code: ${code}`)
  return code.replace(/(00){1,3}$/, '')
}

/** Whether `area` is `within` or lies in it. Both are six digits (GB/T 2260), `000000` is the country. */
export function isInside(area: string, within: string): boolean {
  return areaPrefix(area).startsWith(areaPrefix(within))
}

/** The smallest of the candidate areas that contains `area`, itself included. */
export function nearest(area: string, candidates: readonly string[]): string | undefined {
  return candidates
    .filter((candidate) => isInside(area, candidate))
    .toSorted((one, other) => areaPrefix(other).length - areaPrefix(one).length)
    .at(0)
}

/** Cities whose science authority reports for itself and not through its province (计划单列市). */
export const separatelyPlanned: readonly string[] = [
  '210200',
  '330200',
  '350200',
  '370200',
  '440300',
]

/** The area whose authority decides for a place: the separately planned city where there is one, else the province. */
export function decidingArea(code: string): string {
  const city = separatelyPlanned.find((one) => isInside(code, one))
  return city ?? areaPrefix(code).slice(0, 2).padEnd(6, '0')
}

/**
 * The 4-digit region of the national statistics for a 6-digit area: the cities that the list names (沈阳,
 * 深圳 …) stand for themselves, everything else for its province, 港澳台 together; undefined for `000000`
 * and unknown provinces. Abroad is `8000` and has no area, so the caller decides it by country.
 */
export function statisticalRegion(code: string): string | undefined {
  const province = areaPrefix(code).slice(0, 2)
  if (['71', '81', '82'].includes(province)) return '7100'
  return [code.slice(0, 4), `${province}00`].find(isStatisticalRegion)
}

/** Whether the national statistics know this 4-digit region. */
export function isStatisticalRegion(code: string): boolean {
  return statisticalRegions.some((region) => region.value === code)
}

/** The 46 regions of the form's own help text: provinces and the cities that report for themselves. */
export const statisticalRegions: readonly Choice[] = [
  { value: '1100', label: { zh: '北京', en: 'Beijing' } },
  { value: '1200', label: { zh: '天津', en: 'Tianjin' } },
  { value: '1300', label: { zh: '河北', en: 'Hebei' } },
  { value: '1400', label: { zh: '山西', en: 'Shanxi' } },
  { value: '1500', label: { zh: '内蒙古', en: 'Inner Mongolia' } },
  { value: '2100', label: { zh: '辽宁', en: 'Liaoning' } },
  { value: '2101', label: { zh: '沈阳', en: 'Shenyang' } },
  { value: '2102', label: { zh: '大连', en: 'Dalian' } },
  { value: '2200', label: { zh: '吉林', en: 'Jilin' } },
  { value: '2201', label: { zh: '长春', en: 'Changchun' } },
  { value: '2300', label: { zh: '黑龙江', en: 'Heilongjiang' } },
  { value: '2301', label: { zh: '哈尔滨', en: 'Harbin' } },
  { value: '3100', label: { zh: '上海', en: 'Shanghai' } },
  { value: '3200', label: { zh: '江苏', en: 'Jiangsu' } },
  { value: '3201', label: { zh: '南京', en: 'Nanjing' } },
  { value: '3300', label: { zh: '浙江', en: 'Zhejiang' } },
  { value: '3302', label: { zh: '宁波', en: 'Ningbo' } },
  { value: '3400', label: { zh: '安徽', en: 'Anhui' } },
  { value: '3500', label: { zh: '福建', en: 'Fujian' } },
  { value: '3502', label: { zh: '厦门', en: 'Xiamen' } },
  { value: '3600', label: { zh: '江西', en: 'Jiangxi' } },
  { value: '3700', label: { zh: '山东', en: 'Shandong' } },
  { value: '3702', label: { zh: '青岛', en: 'Qingdao' } },
  { value: '4100', label: { zh: '河南', en: 'Henan' } },
  { value: '4200', label: { zh: '湖北', en: 'Hubei' } },
  { value: '4201', label: { zh: '武汉', en: 'Wuhan' } },
  { value: '4300', label: { zh: '湖南', en: 'Hunan' } },
  { value: '4400', label: { zh: '广东', en: 'Guangdong' } },
  { value: '4401', label: { zh: '广州', en: 'Guangzhou' } },
  { value: '4403', label: { zh: '深圳', en: 'Shenzhen' } },
  { value: '4500', label: { zh: '广西', en: 'Guangxi' } },
  { value: '4600', label: { zh: '海南', en: 'Hainan' } },
  { value: '5000', label: { zh: '重庆', en: 'Chongqing' } },
  { value: '5100', label: { zh: '四川', en: 'Sichuan' } },
  { value: '5101', label: { zh: '成都', en: 'Chengdu' } },
  { value: '5200', label: { zh: '贵州', en: 'Guizhou' } },
  { value: '5300', label: { zh: '云南', en: 'Yunnan' } },
  { value: '5400', label: { zh: '西藏', en: 'Tibet' } },
  { value: '6100', label: { zh: '陕西', en: 'Shaanxi' } },
  { value: '6101', label: { zh: '西安', en: "Xi'an" } },
  { value: '6200', label: { zh: '甘肃', en: 'Gansu' } },
  { value: '6300', label: { zh: '青海', en: 'Qinghai' } },
  { value: '6400', label: { zh: '宁夏', en: 'Ningxia' } },
  { value: '6500', label: { zh: '新疆', en: 'Xinjiang' } },
  { value: '7100', label: { zh: '港澳台', en: 'Hong Kong, Macao and Taiwan' } },
  { value: '8000', label: { zh: '其它', en: 'Other (abroad)' } },
]
