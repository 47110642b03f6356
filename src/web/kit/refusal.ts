import type { Text } from '#core/text.ts'
import { currentLanguage } from './language.tsx'

export type FieldRefusal = { field: string; message: string }

/** Why something could not be done, in a sentence for the reader. `status` 0: the server was not reached. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly type: string
  readonly title: string
  readonly errors: FieldRefusal[]
  readonly details: Record<string, unknown>

  constructor(problem: Problem) {
    super(problem.title)
    const { status, type, title, errors, ...details } = problem
    this.status = status
    this.type = type
    this.title = title
    this.errors = errors ?? []
    this.details = details
  }
}

type Problem = {
  status: number
  type: string
  title: string
  errors?: FieldRefusal[]
} & Record<string, unknown>

/** Reads the problem+json that the server sent; anything else (a proxy's page) is told by its status. */
export function refusalOf(status: number, body: string): Refusal {
  const problem = parsed(body)
  if (isProblem(problem)) return new Refusal(problem)
  return new Refusal({ status, type: '/problems/bug', title: bug[currentLanguage()] })
}

/** The server was not reached, or its answer was cut off. */
export function offline(): Refusal {
  return new Refusal({ status: 0, type: '/problems/offline', title: cut[currentLanguage()] })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'type' in value &&
    'status' in value
  )
}

const cut: Text = {
  zh: '网络中断，没有连接到服务器。您填写的内容还在本页，请检查网络后重试',
  en: 'The server cannot be reached. What you typed is still on this page; check the connection and try again',
}
const bug: Text = {
  zh: '系统出现故障，您的内容没有丢失，请稍后再试',
  en: 'Something went wrong on our side. Nothing of yours is lost; please try again later',
}
