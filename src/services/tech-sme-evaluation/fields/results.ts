import { choice, count, day, lines, optional, text } from '#core/fields.ts'
import { acquisitions } from '../codes/acquisitions.ts'
import { ipKinds } from '../codes/ip-kinds.ts'
import { technicalFields } from '../codes/technical-fields.ts'

const section = 'results'

/** The main products or services, and the rights that stand behind them. */
export const resultFields = {
  products: lines({
    section,
    label: { zh: '主要产品（服务）', en: 'Main products or services' },
    columns: {
      name: text({ section, label: { zh: '名称', en: 'Name' }, max: 120 }),
      field: choice({
        section,
        label: { zh: '技术领域', en: 'Field of technology' },
        choices: technicalFields.choices,
      }),
    },
    min: 1,
    max: 20,
  }),
  ipRights: optional(
    lines({
      section,
      label: { zh: '知识产权', en: 'Intellectual property' },
      hint: {
        zh: '只列提交日有效、权属清楚没有争议、与主要产品（服务）相关的，每项一行；尚未授权和已过有效期的不列，国防专利按发明专利填写。一项也没有的，这张表留空，仍可能达到 60 分',
        en: 'Only what is in force on the day of filing, undisputed and related to a main product, one line each; a patent of national defence is an invention patent. Without any, leave the table empty: 60 points can still be reached',
      },
      columns: {
        name: text({ section, label: { zh: '名称', en: 'Name' }, max: 120 }),
        kind: choice({ section, label: { zh: '类别', en: 'Kind' }, choices: ipKinds.choices }),
        number: text({
          section,
          label: { zh: '授权号或者登记号', en: 'Number of grant' },
          max: 60,
        }),
        grantedOn: day({ section, label: { zh: '授权日期', en: 'Granted on' } }),
        expiresOn: optional(day({ section, label: { zh: '有效期至', en: 'In force until' } })),
        acquired: choice({
          section,
          label: { zh: '取得方式', en: 'How acquired' },
          choices: acquisitions.choices,
        }),
        product: count({
          section,
          label: { zh: '对应产品（行号）', en: 'Line of its product' },
          places: 0,
          min: '1',
          max: '20',
        }),
      },
      max: 200,
    }),
  ),
}
