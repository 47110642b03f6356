import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import { fenOf } from '../amounts.ts'

/** What net income and reward may not say of a receipt; only parts that are right by themselves are looked at. */
export function rewardErrors(answers: Answers): FieldError[] {
  const gross = fenOf(answers.grossYuan)
  const net = fenOf(answers.netIncomeYuan)
  const reward = fenOf(answers.rewardYuan)
  if (gross !== undefined && net !== undefined && net > gross)
    return [{ field: 'netIncomeYuan', text: aboveReceipt }]
  if (net === undefined || reward === undefined) return []
  if (reward > net) return [{ field: 'rewardYuan', text: aboveNet }]
  const share = hundredthsOf(answers.rewardPercent)
  if (share === undefined || isShare(reward, { net, share })) return []
  return [notTheShare(net, { share, percent: String(answers.rewardPercent) })]
}

/** A share in hundredths of a percent: 33.3 % is 3330. */
function hundredthsOf(percent: unknown): bigint | undefined {
  const parts = typeof percent === 'string' ? /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent) : null
  if (!parts) return undefined
  return BigInt(parts[1] ?? 0) * 100n + BigInt((parts[2] ?? '').padEnd(2, '0'))
}

/** Whether reward : net is the share, which has two decimals only, to the nearest of them or to the fen. */
function isShare(reward: bigint, { net, share }: { net: bigint; share: bigint }): boolean {
  const off = reward * 10_000n - net * share
  return 2n * (off < 0n ? -off : off) <= net + 20_000n
}

function notTheShare(
  net: bigint,
  { share, percent }: { share: bigint; percent: string },
): FieldError {
  const fen = (net * share + 5_000n) / 10_000n
  const text = {
    zh: `净收入 ${readYuan(net, 'zh')} 的 ${percent}% 是 ${readYuan(fen, 'zh')}，与填写的奖酬金不符，请核对比例和金额`,
    en: `${percent} % of the net income of ${readYuan(net, 'en')} is ${readYuan(fen, 'en')}, which is not the reward given here; check share and amount`,
  }
  return { field: 'rewardYuan', text }
}

const aboveReceipt = {
  zh: '净收入不能超过到账金额',
  en: 'The net income cannot exceed what was received',
}
const aboveNet = { zh: '奖酬金不能超过净收入', en: 'The reward cannot exceed the net income' }
