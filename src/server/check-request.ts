import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { en, zhCN } from 'zod/locales'
import type { Text } from '#core/text.ts'

/** One thing that is wrong with the form of a request, where Fastify keeps it. */
export type Malformed = { instancePath: string; params: { words: Text } }

const words = { zh: zhCN().localeError, en: en().localeError }

/** Checks a request against its schema; what is wrong is said in both languages, so that the reply can choose. */
export const checkRequest: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const { success, data: value, error } = schema.safeParse(data, { reportInput: true })
    if (success) return { value }
    const found = error.issues.map((issue) => ({
      keyword: issue.code,
      instancePath: `/${issue.path.join('/')}`,
      schemaPath: '',
      message: issue.message,
      params: { words: { zh: said(words.zh, issue), en: said(words.en, issue) } },
    }))
    return { error: found as unknown as Error }
  }

function said(localeError: typeof words.zh, issue: z.core.$ZodIssue): string {
  const text = localeError(issue as z.core.$ZodRawIssue)
  return typeof text === 'string' ? text : (text?.message ?? issue.message)
}
