import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#core/errors.ts'
import { type Language, languageOf, type Text } from '#core/text.ts'
import type { Malformed } from './check-request.ts'

const statuses = { invalid: 422, 'not-allowed': 403, 'not-found': 404, conflict: 409 } as const

type Problem = { type: string; title: string; status: number } & Record<string, unknown>

/** The one place where a refusal becomes RFC 9457 problem+json, in the reader's language. */
export function replyToError(
  error: FastifyError | DomainError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const problem = problemOf(error, languageOf(request.headers['accept-language']))
  if (problem.status >= 500) request.log.error(error)
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

function problemOf(error: FastifyError | DomainError, language: Language): Problem {
  if (error instanceof DomainError) return domainProblem(error, language)
  if (error.validation) {
    return {
      ...plain(400, 'malformed', malformed[language]),
      errors: (error.validation as unknown as Malformed[]).map(({ instancePath, params }) => ({
        field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: params.words[language],
      })),
    }
  }
  const known = byStatus[error.statusCode ?? 500]
  if (known) return plain(error.statusCode ?? 500, known.type, known.text[language])
  if (error.statusCode && error.statusCode < 500) {
    return plain(error.statusCode, 'malformed', malformed[language])
  }
  return plain(500, 'bug', bug[language])
}

function domainProblem(error: DomainError, language: Language): Problem {
  const { errors, ...details } = error.details
  const fields = errors?.map(({ field, text }) => ({ field, message: text[language] }))
  return {
    ...details,
    ...plain(statuses[error.code], error.code, error.text[language]),
    ...(fields && { errors: fields }),
  }
}

function plain(status: number, type: string, title: string): Problem {
  return { type: `/problems/${type}`, title, status }
}

const malformed: Text = { zh: '请求的格式不正确', en: 'The request is not of the right form' }
const bug: Text = {
  zh: '系统出现故障，您的内容没有丢失，请稍后再试',
  en: 'Something went wrong on our side. Nothing of yours is lost; please try again later',
}
const byStatus: Record<number, { type: string; text: Text }> = {
  401: { type: 'signed-out', text: { zh: '请先登录', en: 'Please sign in first' } },
  404: { type: 'not-found', text: { zh: '没有找到', en: 'Not found' } },
  413: { type: 'too-large', text: { zh: '提交的内容过大', en: 'The request is too large' } },
  415: { type: 'malformed', text: { zh: '不支持这种格式', en: 'This format is not supported' } },
  429: {
    type: 'too-many',
    text: { zh: '操作过于频繁，请稍等一分钟再试', en: 'Too many requests; try again in a minute' },
  },
}
