import { type FieldMeta, type Form, metaOf } from './form.ts'
import { type Lifecycle, type Step, stateOf } from './lifecycle.ts'
import { plainWord } from './sheet-choices.ts'
import type { Text } from './text.ts'

/** So many cases stand on one list, and so many rows are read from one. */
export const reviewListLimit = 2000

/** A step that an officer can decide on away from the screen: by the checklist and, at most, a few words. */
export type OfflineStep = { name: string; step: Step }

/**
 * The steps that a review list can carry out, by the table of steps alone, those that pass a case first. None where
 * no case could pass: a list by which cases could only be turned down would be no review.
 */
export function offlineSteps(lifecycle: Lifecycle): OfflineStep[] {
  const all = Object.entries(lifecycle.steps)
    .filter(([, step]) => isOffline(step))
    .map(([name, step]) => ({ name, step }))
  const states = new Set(
    all.filter(({ step }) => step.checklist === 'passed').flatMap(({ step }) => step.from),
  )
  const kept = all.filter(({ step }) => step.from.some((state) => states.has(state)))
  const isPassing = ({ step }: OfflineStep) => step.checklist === 'passed'
  return [...kept.filter(isPassing), ...kept.filter((one) => !isPassing(one))]
}

/** The states whose cases stand on the list: a verdict can be given there, or once the office has taken them up. */
export function offlineStates(lifecycle: Lifecycle): string[] {
  const unopened = Object.keys(lifecycle.states).filter((state) => openingStep(lifecycle, state))
  return [...verdictStates(lifecycle), ...unopened]
}

/** The step by which the office takes a case up that waits for it, where it asks nothing and leads to a verdict. */
export function openingStep(lifecycle: Lifecycle, state: string): OfflineStep | undefined {
  if (stateOf(lifecycle, state).waitsFor !== 'handler') return undefined
  const states = verdictStates(lifecycle)
  const [found] = Object.entries(lifecycle.steps).filter(
    ([, step]) =>
      step.clock === 'starts' &&
      step.holder === 'becomes' &&
      step.by.includes('handler') &&
      step.from.includes(state) &&
      states.includes(step.to) &&
      step.asks === undefined &&
      step.checklist === undefined &&
      !isElsewhere(step),
  )
  return found && { name: found[0], step: found[1] }
}

/** Some case there can pass, and it is the office's move. */
function verdictStates(lifecycle: Lifecycle): string[] {
  const passing = offlineSteps(lifecycle).filter(({ step }) => step.checklist === 'passed')
  const states = new Set(passing.flatMap(({ step }) => step.from))
  return [...states].filter((state) => stateOf(lifecycle, state).waitsFor === 'handler')
}

/** What needs a number, a second officer, another office or more than words belongs in front of the case itself. */
function isOffline(step: Step): boolean {
  return (
    step.checklist !== undefined &&
    step.by.includes('handler') &&
    step.holder !== 'other' &&
    !isElsewhere(step) &&
    asksWordsAtMost(step.asks)
  )
}

function isElsewhere(step: Step): boolean {
  const { certificate, proposal, changes, office, together } = step
  return (certificate ?? proposal ?? changes ?? office ?? together) !== undefined
}

function asksWordsAtMost(asks: Form | undefined): boolean {
  const asked = Object.entries(asks?.fields ?? {}).filter(([, field]) => !metaOf(field).optional)
  return asked.every(([name]) => name === 'reason')
}

/** The steps that these words name, by title in either language or by name; several where states differ. */
export function stepsNamed(steps: readonly OfflineStep[], words: string): OfflineStep[] {
  const asked = plainWord(words)
  return steps.filter(({ name, step }) =>
    [name, step.title.zh, step.title.en].some((one) => plainWord(one) === asked),
  )
}

/** The columns that the reader of a filled-in list looks for, by what they are for. */
export const reviewColumns = {
  reference: { zh: '办件编号', en: 'Reference' },
  version: { zh: '办件版本', en: 'Version' },
  applicant: { zh: '申请单位', en: 'Applicant' },
  verdict: { zh: '审查结论', en: 'Verdict' },
  words: { zh: '意见', en: 'Words' },
  points: { zh: '不符合的要点', en: 'Points not met' },
} as const satisfies Record<string, Text>

export type ReviewColumn = keyof typeof reviewColumns

/** Without these a row cannot be carried out; the version tells whether the case was changed since. */
export const neededColumns: readonly ReviewColumn[] = ['reference', 'version', 'verdict']

type ScalarField = { name: string; title: Text; meta: FieldMeta }

/** Every field of these forms that one cell can show, derived ones too; titles that stand twice name their section. */
export function scalarFields(forms: readonly Form[]): ScalarField[] {
  const found = new Map<string, { meta: FieldMeta; section: Text }>()
  for (const form of forms) {
    for (const [name, schema] of Object.entries(form.fields)) {
      const meta = metaOf(schema)
      if (meta.widget === 'files' || meta.widget === 'lines' || found.has(name)) continue
      const section = form.sections.find(({ id }) => id === meta.section)?.title ?? meta.label
      found.set(name, { meta, section })
    }
  }
  const fixed = Object.values(reviewColumns).map(({ zh }) => zh)
  const titles = [...fixed, ...[...found.values()].map(({ meta }) => meta.label.zh)]
  return [...found].map(([name, { meta, section }]) => {
    const isTwice = titles.filter((title) => title === meta.label.zh).length > 1
    const { zh, en } = meta.label
    return {
      name,
      meta,
      title: isTwice ? { zh: `${section.zh}：${zh}`, en: `${section.en}: ${en}` } : meta.label,
    }
  })
}
