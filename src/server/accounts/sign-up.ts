import { DomainError, type FieldError, invalidField } from '#core/errors.ts'
import type { AnswersOf } from '#core/form.ts'
import { readForm } from '#core/read-form.ts'
import { signUpForm } from '#core/sign-up.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { insertMember } from './member-store.ts'
import { brokenRule, hasArea, hasCreditCode, insertOrganisation } from './organisation-store.ts'
import { findUser, insertUser } from './people-store.ts'

type Answers = AnswersOf<typeof signUpForm>

/**
 * An enterprise and its first administrator, in one transaction: of two that register one credit code at the
 * same time one wins, and nothing is left of the other. Answers the pair to sign in with.
 */
export async function signUp(
  deps: Deps,
  input: Record<string, unknown>,
): Promise<{ email: string; password: string }> {
  const answers = readForm(signUpForm, input)
  await requireFree(deps, answers)
  const passwordHash = await hashPassword(deps, answers.password)
  try {
    await deps.db.transaction().execute((tx) => register(deps, tx, { ...answers, passwordHash }))
  } catch (error) {
    throw refusalOf(error)
  }
  return { email: answers.email, password: answers.password }
}

export async function hashPassword({ auth }: Pick<Deps, 'auth'>, password: string) {
  return (await auth.$context).password.hash(password)
}

async function register(deps: Deps, tx: Tx, given: Answers & { passwordHash: string }) {
  const at = deps.clock.now()
  const organisation = await insertOrganisation(tx, {
    kind: 'enterprise',
    name: given.organisationName,
    creditCode: given.creditCode,
    area: given.area,
    parentId: null,
    officeCode: null,
    region: null,
    services: [],
    contactName: given.contactName,
    phone: given.phone,
    at,
  })
  const userId = await insertUser(tx, { ...given, name: given.contactName })
  await insertMember(tx, {
    userId,
    organisationId: organisation.id,
    role: 'administrator',
    at,
  })
  await writeJournal(tx, {
    organisationId: organisation.id,
    actor: { userId, name: given.contactName },
    act: 'organisation:sign-up',
    detail: { name: organisation.name, creditCode: given.creditCode, area: given.area },
    at,
  })
}

async function requireFree({ db }: Deps, { creditCode, email, area }: Answers): Promise<void> {
  const errors: FieldError[] = []
  if (await hasCreditCode(db, creditCode)) errors.push({ field: 'creditCode', text: codeTaken })
  if (await findUser(db, email)) errors.push({ field: 'email', text: emailTaken })
  if (!(await hasArea(db, area))) errors.push({ field: 'area', text: unknownArea })
  const [first] = errors
  if (first) throw new DomainError('invalid', first.text, { errors })
}

/** What another sign-up took between our look and our write. */
function refusalOf(error: unknown): unknown {
  const rule = brokenRule(error)
  if (rule === 'organisations_credit_code') return invalidField('creditCode', codeTaken)
  if (rule === 'user_email_key') return invalidField('email', emailTaken)
  return error
}

// That a code is registered is no secret, and who registered it is not told.
export const codeTaken: Text = {
  zh: '该单位已注册，请联系本单位管理员邀请您',
  en: 'This organisation is registered already; ask its administrator to invite you',
}
export const emailTaken: Text = {
  zh: '这个邮箱已有账号，请直接登录或换一个邮箱',
  en: 'This address has an account already; sign in, or use another address',
}
export const unknownArea: Text = { zh: '请选择行政区划', en: 'Choose an area from the list' }
