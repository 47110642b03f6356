import type { z } from 'zod'
import type { FieldError } from './errors.ts'
import type { Text } from './text.ts'

type Issue = z.core.$ZodIssue

/** A schema's complaint as a sentence for the person who filled the field in. */
export function explainIssue(name: string, issue: Issue): FieldError {
  const field = [name, ...issue.path.map(String)].join('.')
  return { field, text: sentence(issue) }
}

function sentence(issue: Issue): Text {
  if (issue.code === 'custom' && isText(issue.params?.text)) return issue.params.text
  if (issue.code === 'too_big') {
    return issue.origin === 'array'
      ? { zh: `最多 ${issue.maximum} 项`, en: `At most ${issue.maximum}` }
      : { zh: `最多 ${issue.maximum} 个字`, en: `At most ${issue.maximum} characters` }
  }
  if (issue.code === 'too_small' && issue.origin === 'array' && Number(issue.minimum) > 1) {
    return { zh: `至少 ${issue.minimum} 项`, en: `At least ${issue.minimum}` }
  }
  if (issue.code === 'too_small' || issue.input === undefined || issue.input === null)
    return required
  return { zh: '填写的内容不符合要求', en: 'This value is not of the right form' }
}

const required: Text = { zh: '请填写此项', en: 'Please fill this in' }

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}
