import { optional, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import type { Ground } from '#core/policy.ts'
import type { Text } from '#core/text.ts'
import { type Material, materials } from '../materials.ts'
import { belongsTo } from './nature.ts'

/** A paper by the field that asks whether it is at hand; `must` is false where only some places ask for it. */
type Paper = Pick<Material, 'point' | 'cite' | 'ground'> & {
  label: Text
  must: boolean
  when?: (answers: Answers) => boolean
}

const local: Text = { zh: '部分地区要求', en: 'Asked for in some places' }
const certified = belongsTo('TRF', 'LIC')
const knowHow = belongsTo('TRF.KNOWHOW', 'LIC.KNOWHOW')

export const papers: Readonly<Record<string, Paper>> = {
  paperContract: {
    ...from(materials.contractText),
    label: { zh: '完整的合同文本及附件', en: 'The whole contract with its annexes' },
    must: true,
  },
  paperTranslation: {
    ...from(materials.chineseTranslation),
    label: { zh: '中文译本', en: 'Chinese translation' },
    must: true,
    when: ({ foreignOnly }) => foreignOnly === true,
  },
  paperAuthorisation: {
    ...from(materials.authorisation),
    label: { zh: '授权委托书', en: 'Letter of authorisation' },
    must: true,
    when: ({ signedByAgent }) => signedByAgent === true,
  },
  paperConsent: {
    ...from(materials.programmeConsent),
    label: { zh: '计划项目批准文件或者任务书', en: 'The plan’s consent or task book' },
    must: true,
    when: ({ planProject }) => planProject === true,
  },
  paperPermit: {
    ...from(materials.permits),
    label: { zh: '许可或者批准文件', en: 'Permit or approval' },
    must: true,
    when: ({ needsPermit }) => needsPermit === true,
  },
  paperTrade: {
    ...from(materials.tradeCertificate),
    label: { zh: '技术进出口许可证或者合同登记证书', en: 'Trade licence or certificate' },
    must: true,
    when: ({ crossBorder }) => crossBorder === true,
  },
  paperRights: {
    ...from(materials.ipCertificates),
    label: {
      zh: '知识产权证书和权利有效的证明',
      en: 'Certificates, and proof that they are in force',
    },
    must: true,
    when: (answers) => certified(answers) && !knowHow(answers),
  },
  paperPlan: {
    ...from(materials.developmentPlan),
    label: { zh: '写明创新点的研究开发计划', en: 'Development plan with the points of innovation' },
    must: false,
    when: belongsTo('DEV'),
  },
  paperCosts: {
    ...from(materials.costSheet),
    label: { zh: '费用清单', en: 'Cost sheet' },
    must: false,
    when: belongsTo('DEV', 'SRV', 'CON'),
  },
  paperCommitment: {
    ...from(materials.commitment),
    label: { zh: '承诺书', en: 'Letter of commitment' },
    must: false,
  },
}

export const paperFields = Object.fromEntries(
  Object.entries(papers).map(([name, { label, must, when }]) => [
    name,
    optional(
      yesNo({
        section: 'papers',
        label,
        ...(!must && { hint: local }),
        ...(when && { visibleWhen: when }),
      }),
    ),
  ]),
)

function from({ cite, ground, ...rest }: Material): {
  cite: string
  ground: Ground
  point?: string
} {
  return { cite, ground, ...(rest.point !== undefined && { point: rest.point }) }
}
