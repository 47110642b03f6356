import { pattern, text } from '#core/fields.ts'
import type { Text } from '#core/text.ts'

/** The contact fields that both parties have, named for one of them. */
export function contactFields({ section, whose }: { section: string; whose: Text }) {
  const label = ({ zh, en }: Text): Text => ({ zh: `${whose.zh}${zh}`, en: `${whose.en} ${en}` })
  return {
    address: text({ section, label: label({ zh: '地址', en: 'address' }), max: 200 }),
    representative: text({
      section,
      label: label({ zh: '法定代表人', en: 'legal representative' }),
      max: 60,
    }),
    contact: text({ section, label: label({ zh: '联系人', en: 'contact person' }), max: 60 }),
    phone: pattern({
      section,
      label: label({ zh: '联系电话', en: 'phone' }),
      form: /^(?![0()（）\- ]+$)[\d+()（）\- 转]{7,30}$/,
      wrong: {
        zh: '请填写真实的电话号码，例如 027-87654321 或 13800001234',
        en: 'A real phone number, such as 027-87654321 or 13800001234',
      },
    }),
    postcode: pattern({
      section,
      label: label({ zh: '邮政编码', en: 'postcode' }),
      form: /^(?!000000)\d{6}$/,
      wrong: {
        zh: '邮政编码为 6 位数字；不清楚的可以不填',
        en: 'A postcode has 6 digits; leave it empty if you do not know it',
      },
    }),
  }
}
