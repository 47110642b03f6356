import type { CaseFilters } from '#api/cases.ts'

/** What the worklist shows, as it stands in the address. */
export type WorklistFilters = {
  /** Whose move it is; `records`: a record beside the case waits for the office. */
  waitsFor: 'handler' | 'records' | 'applicant' | 'nobody' | 'all'
  overdue: boolean
  state: string | undefined
  service: string | undefined
  q: string
}

type Search = Readonly<Record<string, string | undefined>>

const waiting = ['handler', 'records', 'applicant', 'nobody', 'all'] as const

/** The filters in an address; whatever is missing or unknown is as on the first visit. */
export function readFilters(search: Search): WorklistFilters {
  return {
    waitsFor: waiting.find((one) => one === search.waitsFor) ?? 'handler',
    overdue: search.overdue === 'true',
    state: search.state || undefined,
    service: search.service || undefined,
    q: (search.q ?? '').slice(0, 100),
  }
}

/** The address of these filters, without what it would be anyway. */
export function writeFilters(filters: WorklistFilters): Search {
  return {
    waitsFor: filters.waitsFor === 'handler' ? undefined : filters.waitsFor,
    overdue: filters.overdue ? 'true' : undefined,
    state: filters.state,
    service: filters.service,
    q: filters.q || undefined,
  }
}

/** The filters as the server takes them. A state already says for whom the case waits. */
export function queryOf(filters: WorklistFilters): Record<string, string> & CaseQuery {
  const { waitsFor, overdue, state, service, q } = filters
  return {
    ...(waitsFor === 'records' && { recordsWait: 'true' }),
    ...(waitsFor !== 'records' && waitsFor !== 'all' && state === undefined && { waitsFor }),
    ...(overdue && { overdue: 'true' }),
    ...(state !== undefined && { state }),
    ...(service !== undefined && { service }),
    ...(q.trim() !== '' && { q: q.trim() }),
  }
}

type CaseQuery = Pick<CaseFilters, 'waitsFor'>
