import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { changed, type Kind, smallestToPass, smallestToRise } from '../rules/changes.ts'
import { type Figures, passes, scoresOf, totalOf } from '../rules/score.ts'
import { mostTenths, sizeLines } from '../rules/size.ts'
import { article6, decidedHere } from '../rules/sources.ts'
import type { Look } from './look.ts'

const topic = 'improvement'
const kinds: readonly Kind[] = ['hired', 'counted', 'classOne', 'classTwo', 'research']

/** The smallest single changes that reach 60 points, or what one more right, engineer or yuan would change. */
export function improvementFindings({ scored, asForm }: Look): Finding[] {
  if (!scored) return []
  const { figures, scores } = scored
  const size = isTooLarge(asForm) ? [tooLarge] : []
  if (passes(scores)) return [...size, onlyTrue, ...oneMore(figures)]
  const enough = kinds.flatMap((kind) => toPass(figures, kind))
  return [...size, ...(enough.length > 0 ? enough : [together]), onlyTrue, ...oneMore(figures)]
}

function isTooLarge(answers: Answers): boolean {
  return sizeLines(answers).some(({ verdict }) => verdict === 'fail')
}

function toPass(figures: Figures, kind: Kind): Finding[] {
  const by = smallestToPass(figures, kind)
  if (by === undefined) return []
  const what = words[kind](by)
  const text = {
    zh: `${what.zh}，就达到 60 分且科技人员指标不为 0`,
    en: `${what.en} would be enough for 60 points with some for staff`,
  }
  return [change({ rule: `PASS-${kind}`, outcome: 'missing', text, figures, kind, by })]
}

/** One invention patent, one engineer, and the next step of R&D expense. */
function oneMore(figures: Figures): Finding[] {
  const step = smallestToRise(figures, 'research')
  return [
    plus(figures, 'classOne', 1n),
    plus(figures, 'hired', 1n),
    ...(step === undefined ? [] : [plus(figures, 'research', step)]),
  ]
}

function plus(figures: Figures, kind: Kind, by: bigint): Finding {
  if (kind === 'hired' && figures.staff.total + by * 10n > mostTenths) return full
  const same = total(changed(figures, kind, by)) === total(figures)
  const what = words[kind](by)
  const text = same
    ? { zh: `${what.zh}，得分不变`, en: `${what.en} would not change the score` }
    : { zh: `${what.zh}，得分会变化`, en: `${what.en} would change the score` }
  return change({ rule: `PLUS-${kind}`, outcome: 'hint', text, figures, kind, by })
}

type Change = Pick<Finding, 'rule' | 'outcome' | 'text'> & {
  figures: Figures
  kind: Kind
  by: bigint
}

function change({ rule, outcome, text, figures, kind, by }: Change): Finding {
  const [before, after] = [total(figures), total(changed(figures, kind, by))]
  return {
    rule,
    topic,
    outcome,
    text,
    value: { zh: `${before} 分 → ${after} 分`, en: `${before} → ${after} points` },
    ...recomputed,
  }
}

function total(figures: Figures): number {
  return totalOf(scoresOf(figures))
}

const recomputed = decidedHere('由本平台按三项指标重新计算；增加的研发费用同时计入成本费用')

const words: Record<Kind, (by: bigint) => Text> = {
  hired: (by) => ({
    zh: `新聘 ${by} 名科技人员（职工总数同时增加）`,
    en: `Hiring ${by} technical staff, who are added to the staff too,`,
  }),
  counted: (by) => ({
    zh: `现有职工中再有 ${by} 名属于科技人员`,
    en: `${by} more of the present staff being technical`,
  }),
  classOne: (by) => ({
    zh: `再有 ${by} 项 I 类知识产权（如发明专利）`,
    en: `${by} more right of class I, such as an invention patent,`,
  }),
  classTwo: (by) => ({
    zh: `再有 ${by} 项 II 类知识产权`,
    en: `${by} more of class II`,
  }),
  research: (by) => ({
    zh: `研发费用再有 ${readYuan(by, 'zh')}`,
    en: `A further ${readYuan(by, 'en')} of R&D expense`,
  }),
}

const onlyTrue: Finding = {
  rule: 'TRUE',
  topic,
  outcome: 'hint',
  text: {
    zh: '上一年度的数据是事实，不能改；这里只说明差距。确有漏计的可以如实补计，其余供下一年度参考。弄虚作假的，撤销登记编号',
    en: 'The figures of last year are facts: this only shows the distance. What was left out may be added truthfully, the rest is for next year. A number obtained by fraud is revoked',
  },
  cite: '《科技型中小企业评价办法》（国科发政〔2017〕115号）第十四条，仅见译文（待核实）',
  ground: 'memory',
}
const tooLarge: Finding = {
  rule: 'SIZE',
  topic,
  outcome: 'missing',
  text: {
    zh: '规模已超过条件 2 的上限，下面的得分变化弥补不了：不论得多少分，都不能评价入库',
    en: 'The enterprise is larger than condition 2 allows: whatever the score, it cannot be entered, and no change below makes up for that',
  },
  ...article6('二'),
}
const full: Finding = {
  rule: 'PLUS-hired',
  topic,
  outcome: 'hint',
  text: {
    zh: '再新聘 1 名，职工总数就超过 500 人，不再符合条件 2',
    en: 'With one more hired there are more than 500 staff, which condition 2 does not allow',
  },
  ...article6('二'),
}
const together: Finding = {
  rule: 'PASS-together',
  topic,
  outcome: 'missing',
  text: {
    zh: '单靠增加一项达不到要求，需要几项同时改进',
    en: 'No single change is enough; several are needed together',
  },
  ...recomputed,
}
