import type { Answers } from '#core/form.ts'
import type { PolicyOf } from '#core/rule-pack.ts'
import { hasNonTechnical } from '../amounts.ts'
import { readNonTechnicalPolicy } from '../policies/non-technical-items.ts'
import type { Check } from './check.ts'

const cite = '本平台按登记机构所在地设定的非技术性费用口径（待核实）'

/** Points that hang on the policies of the registry's place. */
export const localChecks: readonly Check[] = [
  {
    id: 'G21',
    cite,
    find: (answers, _, policy) => {
      const line = outsideLine(answers, policy)
      if (line < 0) return undefined
      return {
        field: `nonTechnical.${line}.kind`,
        text: {
          zh: '这一类费用在本地一般不计入非技术性费用，请核对是否应当扣除',
          en: 'Here this kind of cost does not usually count as non-technical; check whether it is to be deducted',
        },
      }
    },
  },
  {
    id: 'G21',
    cite,
    find: (answers, _, policy) => {
      const local = readNonTechnicalPolicy(policy('non-technical-items'))
      if (!local?.allProjectCost || namesProjectCost(answers)) return undefined
      return {
        field: 'nonTechnical',
        text: {
          zh: '本地要求技术交易额扣除全部项目成本，合同没有列出项目成本，请核对',
          en: 'Here all project cost is deducted, and none is named; check',
        },
      }
    },
  },
]

function outsideLine(answers: Answers, policy: PolicyOf): number {
  const local = readNonTechnicalPolicy(policy('non-technical-items'))
  const { nonTechnical } = answers
  if (!local || !hasNonTechnical(answers) || !Array.isArray(nonTechnical)) return -1
  return nonTechnical.findIndex((line) => {
    const kind: unknown = line?.kind
    return typeof kind === 'string' && !local.kinds.includes(kind)
  })
}

function namesProjectCost(answers: Answers): boolean {
  const { nonTechnical } = answers
  if (!hasNonTechnical(answers) || !Array.isArray(nonTechnical)) return false
  return nonTechnical.some((line) => line?.kind === 'PROJECT')
}
