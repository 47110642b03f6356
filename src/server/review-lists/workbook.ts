import type { Checkpoint } from '#core/checklist.ts'
import { failingTitle } from '#core/lifecycle.ts'
import { reviewColumns, reviewListLimit } from '#core/review-list.ts'
import type { Service } from '#core/service.ts'
import { type Column, tabOf } from '../exports/actions.ts'
import { frozenColumns, listColumns, packsOf, type Shown } from './columns.ts'

/** The sheets of a review list: the cases, the points to hold them against, and how to fill it in. */
export function reviewTabs(shown: Shown & { waiting: number }) {
  const { cases, service } = shown
  return [
    tabOf({
      title: '审查清单',
      columns: listColumns(shown),
      rows: cases,
      frozen: frozenColumns,
    }),
    tabOf({ title: '审查要点', columns: pointColumns(service), rows: pointRows(shown) }),
    tabOf({ title: '填写说明', columns: guideColumns, rows: guide(shown) }),
  ]
}

type PointRow = { point: Checkpoint; rules: string }

function pointRows({ service, cases }: Shown): PointRow[] {
  return packsOf(service, cases).flatMap(({ title, checklist }) =>
    checklist.map((point) => ({ point, rules: title.zh })),
  )
}

function pointColumns({ lifecycle }: Service): Column<PointRow>[] {
  return [
    { title: '编号', width: 10, of: ({ point }) => point.id },
    { title: '类别', width: 16, of: ({ point }) => point.group.zh },
    { title: '审查要点（符合时成立的一句话）', width: 70, of: ({ point }) => point.text.zh },
    {
      title: '不符合时',
      width: 24,
      of: ({ point }) => point.onFail.map((one) => failingTitle(lifecycle, one).zh).join('、'),
    },
    { title: '依据', width: 60, of: ({ point }) => point.cite },
    { title: '适用规则', width: 40, of: ({ rules }) => rules },
  ]
}

type Line = { about: string; words: string }

const guideColumns: readonly Column<Line>[] = [
  { title: '项目', width: 18, of: ({ about }) => about },
  { title: '怎么填', width: 110, of: ({ words }) => words },
]

function guide({ steps, waiting, cases }: Shown & { waiting: number }): Line[] {
  const titles = [...new Set(steps.map(({ step }) => step.title.zh))]
  const { reference, version, verdict, words, points } = reviewColumns
  return [
    ...(waiting > cases.length ? [tooMany(waiting)] : []),
    {
      about: verdict.zh,
      words: `从列表中选择：${titles.join('、')}。留空的行不办理，以后仍可填写。`,
    },
    {
      about: words.zh,
      words: '发给申请单位的文字，写明理由或者怎样补正。结论不需要意见的，这里的文字不会保存。',
    },
    {
      about: points.zh,
      words:
        '“审查要点”表里的编号，用逗号或者顿号隔开；没有写到的要点一律视为符合。填了结论，就表示已逐项看过。',
    },
    {
      about: `${reference.zh}、${version.zh}`,
      words: '请不要改动。清单下载之后办件有变动的，版本对不上，该行不办理，需要重新下载。',
    },
    {
      about: '提示',
      words:
        '与网页上的“审查时请注意”相同，供审查时参考，不代替结论。注明“待受理”的，办理结论时先行受理，期限自受理起算。',
    },
    {
      about: '附件',
      words: '清单里没有附件，也没有明细表。附件请在网页上查看后再下结论。',
    },
    {
      about: '上传',
      words:
        '填好后在“离线审查”页面上传，先看逐行报告，确认之后才办理。可以另存为 CSV；请不要合并单元格。',
    },
  ]
}

function tooMany(waiting: number): Line {
  const limit = reviewListLimit.toLocaleString('en')
  return {
    about: '未列出的办件',
    words: `共有 ${waiting.toLocaleString('en')} 件可以填写，一张清单最多 ${limit} 件：这里是办理期限最近的 ${limit} 件。办完这些，请再下载一次。`,
  }
}
