import {
  cancelSpotCheck,
  confirmPublicValue,
  enterPublicValue,
  excludeFromSpotCheck,
  freezeSpotCheck,
  nameInspectors,
  publishSpotCheck,
  remindOfMaterial,
  requestMaterial,
  type SpotCheckView,
} from '#api/spot-checks.ts'
import type { Answers } from '#core/form.ts'
import { call } from '#web/kit/api.ts'
import type { Act } from './acts.ts'

/** Sends what was asked, with the version that the officer looked at. */
export async function sendAct(act: Act, check: SpotCheckView, answers: Answers): Promise<void> {
  const params = { id: check.id }
  const { version } = check
  const text = (name: string) => String(answers[name] ?? '')
  const value = { params, body: { value: text('value'), version } }
  const sending: Record<Act, () => Promise<unknown>> = {
    exclude: () =>
      call(excludeFromSpotCheck, {
        params,
        body: { exclusions: linesOf(answers.exclusions, exclusionOf), version },
      }),
    inspectors: () =>
      call(nameInspectors, {
        params,
        body: { inspectors: linesOf(answers.inspectors, inspectorOf), version },
      }),
    freeze: () =>
      call(freezeSpotCheck, {
        params,
        body: { source: text('source'), sourceOn: text('sourceOn'), version },
      }),
    value: () => call(enterPublicValue, value),
    confirm: () => call(confirmPublicValue, value),
    cancel: () => call(cancelSpotCheck, { params, body: { reason: text('reason'), version } }),
    request: () =>
      call(requestMaterial, {
        params,
        body: {
          materials: text('materials'),
          ...(answers.workdays !== undefined && { workdays: text('workdays') }),
          version,
        },
      }),
    remind: () => call(remindOfMaterial, { params }),
    publish: () => call(publishSpotCheck, { params, body: { version } }),
  }
  await sending[act]()
}

type Line = Record<string, unknown>

function linesOf<T>(value: unknown, read: (line: Line) => T): T[] {
  return Array.isArray(value) ? value.map((line) => read(line)) : []
}

function exclusionOf({ number, reason }: Line) {
  return { number: String(number ?? ''), reason: String(reason ?? '') }
}

function inspectorOf({ name, employer, employerCode, account }: Line) {
  return {
    name: String(name ?? ''),
    employer: String(employer ?? ''),
    ...(employerCode ? { employerCode: String(employerCode) } : {}),
    ...(account ? { account: String(account) } : {}),
  }
}
