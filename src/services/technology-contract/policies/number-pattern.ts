import type { Policy } from '#core/policy.ts'

/** 4-4-2-6: year, region, office, yearly sequence. The reading of the groups is ours. */
export const numberPattern: Policy = {
  key: 'number-pattern',
  area: '000000',
  validFrom: '2000-02-16',
  validTo: null,
  value: { pattern: '{year:4}{region:4}{office:2}{sequence:6}', groups: [4, 4, 2, 6] },
  ground: 'inferred',
  cite: '16 位编号见登记表填写说明，4-4-2-6 分组见技术合同示范文本封面；各组含义为本平台推定（待核实）',
}
