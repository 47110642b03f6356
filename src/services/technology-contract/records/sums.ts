import { sumFen } from '#core/money.ts'
import type { Registered, VerifiedRecord } from '#core/side-record.ts'
import { fenOf } from '../amounts.ts'

/** What was verified of one kind so far, in fen. */
export function verifiedFen(verified: readonly VerifiedRecord[], kind: string): bigint {
  const ofKind = verified.filter((one) => one.kind === kind)
  return sumFen(ofKind.map(({ asked }) => fenOf(asked.verifiedTechnicalYuan) ?? 0n))
}

/** 技术交易额 as registered, with the supplements since: what income may come up to, in fen. */
export function technicalLimitFen(
  { decision }: Registered,
  verified: readonly VerifiedRecord[],
): bigint {
  return (fenOf(decision.verifiedTechnicalYuan) ?? 0n) + verifiedFen(verified, 'supplement')
}
