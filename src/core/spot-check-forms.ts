import type { Choice } from './choices.ts'
import { creditCodeProblem } from './credit-code.ts'
import { area, choice, day, judged, lines, optional, paragraph, pattern, text } from './fields.ts'
import { defineForm } from './form.ts'
import { perMilleOf, spotCheckResults, strataChoices } from './spot-check.ts'

const section = 'spot-check'
const sections = [{ id: section, title: { zh: '抽查', en: 'Spot check' } }]
const about = { version: 1, sections }

/** What an authority says when it opens a spot check of one of these services. */
export function openingForm(services: readonly Choice[]) {
  return defineForm({
    ...about,
    fields: {
      service: choice({ section, label: { zh: '事项', en: 'Service' }, choices: services }),
      year: pattern({
        section,
        label: { zh: '年度', en: 'Year' },
        form: /^20\d{2}$/,
        wrong: { zh: '请填写四位数的年份', en: 'A year of four digits' },
      }),
      area: optional(
        area({
          section,
          label: { zh: '地区', en: 'Area' },
          hint: { zh: '不选即为本单位的全部辖区', en: 'None chosen means your whole area' },
        }),
      ),
      percent: optional(
        judged({
          section,
          label: { zh: '抽查比例（%）', en: 'Share (%)' },
          hint: {
            zh: '0.1 至 100，最多一位小数；不填即按政策设定的比例',
            en: '0.1 to 100 with at most one decimal; left empty, the policy in force counts',
          },
          problem: (value) => (perMilleOf(value) === undefined ? notAShare : undefined),
        }),
      ),
      strata: choice({
        section,
        label: { zh: '分层方式', en: 'Strata' },
        hint: {
          zh: '每层分别按比例抽取，不足一家的抽一家',
          en: 'The share is drawn of each stratum, at least one',
        },
        choices: strataChoices,
      }),
    },
    initial: { strata: 'county-route' },
  })
}

export const exclusionsForm = defineForm({
  ...about,
  fields: {
    exclusions: lines({
      section,
      label: { zh: '排除的企业', en: 'Excluded' },
      hint: { zh: '理由随名单公布', en: 'The reasons are published with the list' },
      max: 500,
      columns: {
        number: text({ section, label: { zh: '登记编号', en: 'Number' }, max: 60 }),
        reason: text({ section, label: { zh: '理由', en: 'Reason' }, max: 200 }),
      },
    }),
  },
})

export const inspectorsForm = defineForm({
  ...about,
  fields: {
    inspectors: lines({
      section,
      label: { zh: '抽查人员', en: 'Inspectors' },
      hint: {
        zh: '工作单位与被抽企业或其审查机构相同的，抽取时自动回避；填写平台账号的，可以登录办理',
        en: 'Who works for the enterprise or for its reviewer stands aside by itself; with an account they work online',
      },
      min: 1,
      max: 200,
      columns: {
        name: text({ section, label: { zh: '姓名', en: 'Name' }, max: 60 }),
        employer: text({ section, label: { zh: '工作单位', en: 'Employer' }, max: 200 }),
        employerCode: optional(
          judged({
            section,
            label: { zh: '单位信用代码', en: 'Employer’s code' },
            problem: creditCodeProblem,
          }),
        ),
        account: optional(
          pattern({
            section,
            label: { zh: '平台账号（邮箱）', en: 'Account (e-mail)' },
            form: /^\S+@\S+\.\S+$/,
            wrong: { zh: '请填写邮箱地址', en: 'An e-mail address' },
          }),
        ),
      },
    }),
  },
})

export const freezingForm = defineForm({
  ...about,
  fields: {
    source: text({
      section,
      label: { zh: '公开数值是什么', en: 'Which public value' },
      hint: {
        zh: '任何人事后都能查到、事前无人能知的数值，例如“上证综指收盘点位，取两位小数”',
        en: 'One that anybody can look up afterwards and nobody can know before, such as the closing value of an index, two decimals',
      },
      max: 200,
    }),
    sourceOn: day({
      section,
      label: { zh: '取哪一天的数值', en: 'Of which day' },
      hint: { zh: '必须晚于今天', en: 'Later than today' },
    }),
  },
})

/** What both officers type, each by themselves. */
export const valueForm = defineForm({
  ...about,
  fields: {
    value: text({ section, label: { zh: '公开数值', en: 'Public value' }, max: 200 }),
  },
})

export const cancellingForm = defineForm({
  ...about,
  fields: {
    reason: paragraph({ section, label: { zh: '取消理由', en: 'Reason' }, max: 500 }),
  },
})

export const requestForm = defineForm({
  ...about,
  fields: {
    materials: paragraph({
      section,
      label: { zh: '需要提交的材料', en: 'Material to hand in' },
      max: 2000,
    }),
    workdays: optional(
      pattern({
        section,
        label: { zh: '期限（工作日）', en: 'Working days' },
        form: /^([1-9]|[1-5]\d|60)$/,
        wrong: { zh: '请填写 1 至 60 的整数', en: 'A whole number from 1 to 60' },
        hint: {
          zh: '不填即按政策设定；没有设定的为 10 个工作日（平台设定）',
          en: 'Left empty, the policy in force counts; without one it is 10 (a setting of this platform)',
        },
      }),
    ),
  },
})

export const statementForm = defineForm({
  ...about,
  fields: {
    statement: paragraph({
      section,
      label: { zh: '情况说明', en: 'Statement' },
      hint: {
        zh: '逐项说明材料对应申报表的哪些内容；有出入的，请写明原因',
        en: 'Say what each paper proves, and why anything differs',
      },
      max: 5000,
    }),
  },
})

export const resultForm = defineForm({
  ...about,
  fields: {
    result: choice({
      section,
      label: { zh: '结果', en: 'Result' },
      choices: Object.entries(spotCheckResults).map(([value, label]) => ({ value, label })),
    }),
    finding: paragraph({
      section,
      label: { zh: '核对情况', en: 'Finding' },
      hint: { zh: '被抽查的企业会看到，不对外公布', en: 'Shown to the enterprise, not published' },
      max: 5000,
    }),
  },
})

const notAShare = {
  zh: '请填写 0.1 至 100 之间的百分数，最多一位小数',
  en: 'A percentage from 0.1 to 100 with at most one decimal',
}
