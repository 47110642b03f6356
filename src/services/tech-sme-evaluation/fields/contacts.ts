import { pattern, text } from '#core/fields.ts'
import type { Text } from '#core/text.ts'

const section = 'enterprise'

/** The channels through which a spot check is announced: a missed one may cost the number. */
export const contactFields = {
  ...person('representative', { zh: '法定代表人', en: 'Legal representative' }),
  ...person('contact', { zh: '联系人', en: 'Contact person' }),
}

function person<P extends string>(prefix: P, who: Text) {
  const label = ({ zh, en }: Text): Text => ({ zh: `${who.zh}${zh}`, en: `${who.en}: ${en}` })
  const fields = {
    Name: text({ section, label: label({ zh: '姓名', en: 'name' }), max: 60 }),
    Phone: pattern({
      section,
      label: label({ zh: '手机或者电话', en: 'phone' }),
      hint: {
        zh: '抽查通知会发到这里，请填写能随时接通的号码',
        en: 'Spot checks are announced here: a number that is answered',
      },
      form: /^(?![0()（）\- ]+$)[\d+()（）\- 转]{7,30}$/,
      wrong: {
        zh: '请填写真实的电话号码，例如 13800001234 或者 027-87654321',
        en: 'A real phone number, such as 13800001234 or 027-87654321',
      },
    }),
    Email: pattern({
      section,
      label: label({ zh: '电子邮箱', en: 'e-mail' }),
      form: /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/,
      wrong: {
        zh: '请填写电子邮箱，例如 name@example.com',
        en: 'An e-mail address, such as name@example.com',
      },
    }),
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [`${prefix}${name}`, schema]),
  ) as Record<`${P}${keyof typeof fields}`, (typeof fields)[keyof typeof fields]>
}
