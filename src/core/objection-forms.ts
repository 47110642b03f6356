import type { z } from 'zod'
import type { Choice } from './choices.ts'
import { choice, optional, paragraph, text } from './fields.ts'
import { defineForm, metaOf, withMeta } from './form.ts'
import { signUpForm } from './sign-up.ts'
import type { Text } from './text.ts'

const person = { id: 'person', title: { zh: '异议人', en: 'Who objects' } }
const matter = { id: 'matter', title: { zh: '异议内容', en: 'The objection' } }
const act = { id: 'act', title: { zh: '填写', en: 'Details' } }

/** What evidence may be: what an officer can read without running it. */
export const evidenceKinds = ['pdf', 'jpeg', 'png', 'docx', 'doc'] as const

/** How much evidence comes with one objection; sizes in bytes. */
export const evidenceLimits = { files: 10, bytes: 20 * 1024 ** 2, allBytes: 60 * 1024 ** 2 }

const name = judging(
  text({
    section: person.id,
    label: { zh: '真实姓名（单位名称）', en: 'Real name (of the person or organisation)' },
    hint: {
      zh: '只有作出处理决定的主管部门和受指定核实的机构可以看到',
      en: 'Seen only by the authority that decides and by the office that verifies',
    },
    max: 60,
  }),
  realNameProblem,
)

const facts = judging(
  paragraph({
    section: matter.id,
    label: { zh: '事实和理由', en: 'Facts and reasons' },
    hint: {
      zh: '至少 20 个字：哪一项不符合条件，您怎么知道，证据能说明什么',
      en: '20 characters at least: which condition is not met, how you know, what the evidence shows',
    },
    max: 5000,
  }),
  atLeast(20),
)

/** What anyone says who objects to one entry of a public notice; evidence comes beside it. */
export const objectionForm = defineForm({
  version: 1,
  sections: [person, matter],
  fields: {
    name,
    phone: signUpForm.fields.phone,
    email: optional(signUpForm.fields.email),
    facts,
  },
})

/** How the authority has an objection verified, by one of these offices. */
export function assigningForm(offices: readonly Choice[]) {
  return defineForm({
    version: 1,
    sections: [act],
    fields: {
      office: choice({
        section: act.id,
        label: { zh: '核实机构', en: 'Office that verifies' },
        choices: offices,
      }),
      forApplicant,
    },
  })
}

const forApplicant = optional(
  paragraph({
    section: act.id,
    label: { zh: '告知申请单位的内容', en: 'What the applicant is told' },
    hint: {
      zh: '不填就不告知。请只写异议涉及的事项，不要写能看出异议人身份的内容',
      en: 'Left empty, nothing is told. Say what is alleged, and nothing that shows who objected',
    },
    max: 2000,
  }),
)

export const toldForm = defineForm({ version: 1, sections: [act], fields: { forApplicant } })

export const findingForm = defineForm({
  version: 1,
  sections: [act],
  fields: {
    finding: judging(
      paragraph({
        section: act.id,
        label: { zh: '核实情况', en: 'Finding' },
        hint: {
          zh: '至少 5 个字。查了什么，查到什么，异议是否属实；主管部门据此决定',
          en: '5 characters at least: what was looked at, what was found, whether it is true',
        },
        max: 5000,
      }),
      atLeast(5),
    ),
  },
})

export const decisionForm = defineForm({
  version: 1,
  sections: [act],
  fields: {
    decision: judging(
      paragraph({
        section: act.id,
        label: { zh: '处理决定和理由', en: 'Decision and reason' },
        hint: {
          zh: '至少 5 个字。异议人凭查询码可以看到，也可能告知申请单位；不要写能看出异议人身份的内容',
          en: '5 characters at least. Whoever objected reads it, and the applicant may be told; write nothing that shows who objected',
        },
        max: 5000,
      }),
      atLeast(5),
    ),
  },
})

const never = /匿名|某|不愿|anonym/i
// Names of organisations may contain these words, so only the whole name counts.
const placeholder =
  /^(一名|一个|热心|普通)?(无名氏?|佚名|不详|未知|保密|群众|网友|市民|知情人士?|知情者|路人甲?|举报人|异议人|姓名|测试|unknown|nobody|tester?|n\/a)$/i

/** Why this cannot be somebody’s real name, or undefined. It judges the form only: who it is, the office asks. */
export function realNameProblem(value: string): Text | undefined {
  const letters = [...value].filter((character) => /\p{L}/u.test(character))
  if (letters.length < 2) return tooShort
  const isMasked = /[*＊?？]|[xX]{2}|(?<=\p{Script=Han})[xX×]/u.test(value)
  const isOneLetter = letters.length > 2 && new Set(letters).size === 1
  const isWords = officeWords.test(value.replace(/\s/g, ''))
  return isMasked || isOneLetter || isWords || never.test(value) || placeholder.test(value)
    ? notAName
    : undefined
}

// A “name” of such words alone is nobody’s, and would stand in everything that an office writes.
const officeWords = new RegExp(
  `^(${[
    '企业 公司 单位 机构 部门 公示 公告 名单 批次 办件 异议 核实 审查 评价 材料 附件 申报 填报 信息 登记 入库 编号 条件',
    '指标 得分 科技 研发 费用 人员 职工 社保 专利 软件 产权 证据 事实 理由 结果 情况 问题 意见 决定 成立 属实 不实 不符',
    '符合 提出 提交 反映 举报 撤回 撤销 延长 更正 移出 退回 重新 根据 按照 因此 由于 已经 没有 相关 有关 以及 我们 他们',
  ]
    .join(' ')
    .replaceAll(' ', '|')})+$`,
)

function atLeast(count: number) {
  return (value: string): Text | undefined =>
    [...value].length < count
      ? { zh: `请写得具体一些，至少 ${count} 个字`, en: `Say more: ${count} characters at least` }
      : undefined
}

function judging<S extends z.ZodType<string>>(
  schema: S,
  problem: (value: string) => Text | undefined,
): S {
  const stricter = schema.superRefine((value, context) => {
    const found = problem(value)
    if (found) context.addIssue({ code: 'custom', params: { text: found } })
  })
  return withMeta(stricter, metaOf(schema))
}

const tooShort = {
  zh: '请填写 2 至 60 个字的真实姓名或者单位名称',
  en: 'The real name of a person or an organisation, of 2 to 60 characters',
}
const notAName = {
  zh: '异议需要实名提出，请填写完整的真实姓名或者单位名称；姓名不公开，也不告知申请单位',
  en: 'An objection needs a real name in full; it is not made public, and the applicant is not told',
}
