import type { Text } from '#core/text.ts'

/** What the acts of the journal about paper are called. */
export const paperActs: Record<string, Text> = {
  'paper:received': { zh: '收到纸质材料，与电子文本一致', en: 'Paper received and the same' },
  'paper:mismatch': { zh: '收到纸质材料，与电子文本不一致', en: 'Paper received, and it differs' },
  'paper:waived': { zh: '决定无需提交纸质材料', en: 'Paper not needed any more' },
}

/** The details of these acts by their names. */
export const paperDetails: Record<string, Text> = {
  code: { zh: '封面代码', en: 'Code' },
  textSha256: { zh: '电子文本校验值', en: 'Hash of the text' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  dueOn: { zh: '应交日期', en: 'Due' },
  reason: { zh: '说明', en: 'Reason' },
  papersDue: { zh: '转为应交的纸质材料', en: 'Papers made due' },
  papersMoved: { zh: '转入其他便利化期间的纸质材料', en: 'Papers moved to another period' },
}
