import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'

/** The rule of the draw, exact enough to write it anew. */
export function HowDrawn() {
  const say = useSay()
  return (
    <details className="how-drawn">
      <summary>
        {say({
          zh: '抽取规则（可自行编程核对）',
          en: 'The rule of the draw, to be programmed by anybody',
        })}
      </summary>
      <ol>
        {rules.map((rule) => (
          <li key={rule.en}>{say(rule)}</li>
        ))}
      </ol>
    </details>
  )
}

const rules: readonly Text[] = [
  {
    zh: '固定名单时，候选企业、排除名单、比例和抽查人员名单的哈希值写成一份规范 JSON（RFC 8785），公布它的 SHA-256；同时生成随机密值，公布密值的 SHA-256（承诺值）。',
    en: 'When the list is frozen, candidates, exclusions, the share and the hash of the list of inspectors are written as canonical JSON (RFC 8785) and its SHA-256 is published, together with the SHA-256 of a random secret (the commitment).',
  },
  {
    zh: '约定的公开数值在固定之后产生，由两位工作人员分别录入，一致才抽取。',
    en: 'The agreed public value comes into being afterwards; two officers type it independently, and only if both agree the draw takes place.',
  },
  {
    zh: '种子 = SHA-256(规范 JSON ["密值","公开数值","名单哈希值"])，十六进制小写。',
    en: 'Seed = SHA-256 of the canonical JSON ["secret","public value","hash of the list"], hexadecimal in small letters.',
  },
  {
    zh: '每家未被排除的候选企业的次序值 = SHA-256(种子 + 登记编号)；每层按次序值从小到大抽取“层内家数 × 比例”家，有小数的进一，非空的层至少一家。',
    en: 'The rank of each candidate that is not excluded = SHA-256(seed + number). Of each stratum the lowest ranks are drawn: its size times the share, rounded up, at least one.',
  },
  {
    zh: '抽查人员用同一种子抽定：先排除需要回避的，再取已分到家数最少的；相同时取 SHA-256(规范 JSON ["种子","登记编号","人员"]) 最小的。',
    en: 'Inspectors are drawn by the same seed: without those who must stand aside, the one with the fewest so far; among equals the lowest SHA-256 of the canonical JSON ["seed","number","inspector"].',
  },
]
