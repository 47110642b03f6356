import type { Choice, CodeList } from '#core/choices.ts'
import { categories } from './categories.ts'

const licences: Choice = {
  value: 'LIC',
  label: { zh: '技术许可', en: 'Technology licence' },
  also: ['独占许可', '排他许可', '普通许可'],
  children: [
    {
      value: 'LIC.PATENT',
      label: { zh: '专利实施许可', en: 'Licence to exploit a patent' },
      also: ['专利许可'],
    },
    {
      value: 'LIC.KNOWHOW',
      label: { zh: '技术秘密使用许可', en: 'Licence to use know-how' },
      also: ['非专利技术', '专有技术', '配方'],
    },
    {
      value: 'LIC.SOFTWARE',
      label: { zh: '计算机软件著作权许可', en: 'Licence of software copyright' },
      also: ['软著'],
    },
    {
      value: 'LIC.IC',
      label: {
        zh: '集成电路布图设计专有权许可',
        en: 'Licence of an integrated-circuit layout design',
      },
      also: ['芯片'],
    },
    {
      value: 'LIC.VARIETY',
      label: { zh: '动植物新品种权许可', en: 'Licence of a new plant or animal variety' },
      also: ['种子', '育种'],
    },
    {
      value: 'LIC.OTHER',
      label: { zh: '其他技术许可', en: 'Another licence' },
      also: ['新药', '著作权'],
    },
  ],
}

/**
 * Contract categories under the draft rules (rule pack R2026): the five kinds of the Civil Code, with
 * licences out of transfer. 民法典 862, 863, 876 name patent and know-how; the other licences follow by analogy.
 */
export const categories2026: CodeList = {
  provenance: 'memory',
  source: '《民法典》第八百六十二、八百六十三、八百七十六条；细类名称及代码待与正式文本核对',
  choices: categories.choices.flatMap((root) =>
    root.value === 'TRF' ? [withoutLicences(root), licences] : [root],
  ),
}

function withoutLicences(transfer: Choice): Choice {
  const leaves = transfer.children ?? []
  return { ...transfer, children: leaves.filter(({ value }) => value !== 'TRF.PATENT_LICENCE') }
}
