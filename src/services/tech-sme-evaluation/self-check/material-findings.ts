import type { Finding } from '#core/self-check.ts'
import { type Material, materials } from '../materials.ts'
import type { Look } from './look.ts'
import { paperField } from './papers.ts'

/** Which papers of the form are at hand. */
export function materialFindings({ answers, asForm }: Look): Finding[] {
  return Object.entries<Material>(materials)
    .filter(([, { offered }]) => offered(asForm))
    .map(([name, { label, about, cite, ground }]) => ({
      rule: `M-${name}`,
      topic: 'material',
      outcome: answers[paperField(name)] === true ? 'pass' : 'missing',
      text: { zh: `${label.zh}：${about.zh}`, en: `${label.en}: ${about.en}` },
      cite,
      ground,
    }))
}
