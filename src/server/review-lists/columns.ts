import { dayInShanghai } from '#core/dates.ts'
import { type FieldMeta, metaOf, shownAnswer } from '#core/form.ts'
import { openingStep, reviewColumns, scalarFields } from '#core/review-list.ts'
import { packOf, type Warning } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { areaTitle } from '../announcements/actions.ts'
import type { CellKind, Column } from '../exports/actions.ts'
import type { Reviewing } from './access.ts'
import type { Listed } from './store.ts'

export type Shown = Reviewing & {
  cases: readonly Listed[]
  areaNames: ReadonlyMap<string, string>
  /** What the screen asks the officer to look at in each case. */
  warnings: ReadonlyMap<Listed, readonly Warning[]>
  userId: string
}

/** The columns that stay in sight beside the many of the form. */
export const frozenColumns = 3

/** The list as an officer reads it: the case, every field of its form that a cell can show, and what to fill in. */
export function listColumns(shown: Shown): Column<Listed>[] {
  return [...caseColumns(shown), ...fieldColumns(shown), ...fillInColumns(shown)]
}

function caseColumns({ areaNames }: Shown): Column<Listed>[] {
  const { reference, version, applicant } = reviewColumns
  return [
    { title: reference.zh, width: 20, of: (one) => one.reference },
    { title: version.zh, width: 10, of: (one) => String(one.version) },
    { title: applicant.zh, width: 36, of: (one) => one.applicant_name },
    { title: '统一社会信用代码', width: 22, of: (one) => one.applicant_code },
    { title: '注册地', width: 20, of: (one) => areaTitle(areaNames, one.area) },
    {
      title: '提交日期',
      width: 12,
      kind: 'day',
      of: (one) => (one.submitted_at ? dayInShanghai(one.submitted_at) : ''),
    },
    { title: '办理期限', width: 12, kind: 'day', of: (one) => one.due_on ?? '' },
  ]
}

function fieldColumns({ service, cases, areaNames }: Shown): Column<Listed>[] {
  const forms = packsOf(service, cases).map(({ form }) => form)
  return scalarFields(forms).map(({ name, title, meta }) => {
    const kind = kindsOf[meta.widget]
    const unit = kind && kind !== 'day' ? meta.unit : undefined
    return {
      title: unit ? `${title.zh}（${unit.zh}）` : title.zh,
      width: 18,
      ...(kind && { kind }),
      of: ({ rule_pack, submitted }) => {
        const schema = packOf(service, rule_pack).form.fields[name]
        const value = submitted?.[name]
        if (!schema || value === undefined || value === null) return ''
        if (kind && typeof value === 'string') return value
        const isArea = metaOf(schema).widget === 'area' && typeof value === 'string'
        return isArea ? areaTitle(areaNames, value) : shownAnswer(schema, value).zh
      },
    }
  })
}

// What a spreadsheet can sort and reckon with leaves as it was answered, with its unit in the title.
const kindsOf: Partial<Record<FieldMeta['widget'], CellKind>> = {
  money: 'yuan',
  number: 'figure',
  day: 'day',
}

function fillInColumns(shown: Shown): Column<Listed>[] {
  const { steps } = shown
  const { verdict, words, points } = reviewColumns
  const choices = [...new Set(steps.map(({ step }) => step.title.zh))]
  return [
    { title: '提示', width: 60, of: (one) => hintsOf(shown, one).join('；') },
    { title: verdict.zh, width: 14, of: () => '', fillIn: { choices } },
    { title: words.zh, width: 50, of: () => '', fillIn: {} },
    { title: points.zh, width: 20, of: () => '', fillIn: {} },
  ]
}

/** Whether the row can be filled in, and what to look at before: the same as on the screen. */
function hintsOf({ service, userId, warnings }: Shown, one: Listed): string[] {
  const { holder_id, holder_name, state, rule_pack } = one
  const { fields } = packOf(service, rule_pack).form
  const opening = openingStep(service.lifecycle, state)
  const isHeld = holder_id !== null && holder_id !== userId
  return [
    ...(isHeld ? [`由${holder_name ?? '同事'}办理，您不能填写这一行`] : []),
    ...(opening ? [`待${opening.step.title.zh}：办理结论时先行${opening.step.title.zh}`] : []),
    ...(warnings.get(one) ?? []).map(({ field, text }) => {
      const schema = fields[field.split('.')[0] ?? '']
      return schema ? `${metaOf(schema).label.zh}：${text.zh}` : text.zh
    }),
  ]
}

/** The rules that these cases are under, in the order of their days; those of today’s form where there are none. */
export function packsOf(service: Service, cases: readonly Listed[]) {
  const used = new Set(cases.map(({ rule_pack }) => rule_pack))
  const packs = service.packs.filter(({ id }) => used.has(id))
  return packs.length > 0 ? packs : service.packs.slice(-1)
}
