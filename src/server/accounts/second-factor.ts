import { DomainError } from '#core/errors.ts'
import { isOfficial } from '#core/roles.ts'
import type { Deps } from '../deps.ts'
import type { CallerRow } from './people-store.ts'

/** In production an official without a second factor may set one up and nothing else. */
export function needsSecondFactor(
  { config }: Pick<Deps, 'config'>,
  row: Pick<CallerRow, 'kind' | 'second_factor'>,
): boolean {
  return config.mode === 'production' && isOfficial(row.kind) && !row.second_factor
}

export function requireSecondFactor(deps: Pick<Deps, 'config'>, row: CallerRow): void {
  if (!needsSecondFactor(deps, row)) return
  throw new DomainError(
    'not-allowed',
    {
      zh: '请先在“账号安全”中设置两步验证',
      en: 'Set up your second factor first, under “Security”',
    },
    { reason: 'second-factor-required' },
  )
}
