import { z } from 'zod'
import { creditCodeProblem } from './credit-code.ts'
import { area, judged, optional, pattern, text } from './fields.ts'
import { defineForm, type FieldMeta, withMeta } from './form.ts'
import type { Text } from './text.ts'

export const passwordLength = { min: 10, max: 128 }

const organisation = { id: 'organisation', title: { zh: '单位', en: 'Organisation' } }
const person = { id: 'person', title: { zh: '经办人', en: 'Person' } }

const creditCode = judged({
  label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  section: organisation.id,
  problem: creditCodeProblem,
})

function organisationName(label: Text) {
  return text({ label, section: organisation.id, max: 200 })
}

const place = area({ label: { zh: '所在地区', en: 'Area' }, section: organisation.id })

function personName(label: Text) {
  return text({ label, section: person.id, max: 50 })
}

const phone = pattern({
  label: { zh: '联系电话', en: 'Telephone' },
  section: person.id,
  form: /^\+?[0-9][0-9 ()-]{4,28}[0-9]$/,
  wrong: {
    zh: '请填写电话号码，例如 0571-88880000 或 13800000000',
    en: 'A telephone number, such as 0571-88880000 or 13800000000',
  },
})

/** Lower case, as it is compared: one person signs in however the address is typed. */
const email = judgedText(
  z.string().trim().toLowerCase().min(1).max(254),
  { label: { zh: '邮箱', en: 'E-mail' }, section: person.id },
  (value) =>
    z.email().safeParse(value).success
      ? undefined
      : { zh: '请填写有效的邮箱地址', en: 'A valid e-mail address' },
)

/** Never trimmed: a blank may belong to it. */
const password = judgedText(
  z.string(),
  { label: { zh: '密码', en: 'Password' }, section: person.id },
  passwordProblem,
)

/** How an enterprise registers itself and its first administrator. */
export const signUpForm = defineForm({
  version: 1,
  sections: [organisation, person],
  fields: {
    creditCode,
    organisationName: organisationName({ zh: '单位名称', en: 'Name of the organisation' }),
    area: place,
    contactName: personName({ zh: '姓名', en: 'Your name' }),
    phone,
    email,
    password,
  },
})

/** What a person who was invited adds. */
export const joinForm = defineForm({
  version: 1,
  sections: [person],
  fields: { name: personName({ zh: '姓名', en: 'Your name' }), password },
})

export const invitationForm = defineForm({ version: 1, sections: [person], fields: { email } })

export const foundingForm = defineForm({
  version: 1,
  sections: [organisation, person],
  fields: {
    name: organisationName({ zh: '单位名称', en: 'Name of the organisation' }),
    creditCode: optional(creditCode),
    area: place,
    contactName: personName({ zh: '联系人', en: 'Contact' }),
    phone,
  },
})

export const contactForm = defineForm({
  version: 1,
  sections: [person],
  fields: { contactName: personName({ zh: '联系人', en: 'Contact' }), phone },
})

export const apiKeyForm = defineForm({
  version: 1,
  sections: [organisation],
  fields: {
    name: text({ label: { zh: '用途', en: 'Used by' }, section: organisation.id, max: 100 }),
  },
})

function passwordProblem(value: string): Text | undefined {
  const { min, max } = passwordLength
  if (value.length < min) {
    return { zh: `密码至少 ${min} 个字符`, en: `A password has at least ${min} characters` }
  }
  if (value.length > max) {
    return { zh: `密码最多 ${max} 个字符`, en: `A password has at most ${max} characters` }
  }
  return undefined
}

function judgedText<S extends z.ZodType<string>>(
  schema: S,
  about: Pick<FieldMeta, 'label' | 'section'>,
  problem: (value: string) => Text | undefined,
): S {
  const judging = schema.superRefine((value, context) => {
    const found = problem(value)
    if (found) context.addIssue({ code: 'custom', params: { text: found } })
  })
  return withMeta(judging, { ...about, widget: 'text' })
}
