import type { PaperRow } from '#api/papers.ts'
import type { Text } from '#core/text.ts'

/** What the applicant does next about a paper, in a sentence. */
export function nextOfPaper({ state, dueOn, office }: PaperRow): Text {
  const to = { zh: office?.name ?? '办理机构', en: office?.name ?? 'the office' }
  switch (state) {
    case 'deferred':
      return {
        zh: '便利化期间内不必提交；期间结束后会通知应交日期。也可以提前提交。',
        en: 'Nothing to bring during the emergency period; you are told the due day when it ends. Earlier is welcome.',
      }
    case 'due':
      return dueOn
        ? {
            zh: `请打印封面，连同纸质原件在应交日期前交到${to.zh}。受理和登记不受影响。`,
            en: `Print the cover sheet and bring it with the original to ${to.en} by the due day. Acceptance and registration do not wait for it.`,
          }
        : {
            zh: '应交日期待该年工作日安排公布后确定，届时会通知；现在也可以提交。',
            en: 'The due day is set once that year’s working days are published, and you are told. You may bring it now.',
          }
    case 'mismatch':
      return {
        zh: `收到的纸质材料与电子文本不一致，请重新打印封面，把一致的原件交到${to.zh}。`,
        en: `The paper that came differs from the electronic text. Print the cover sheet again and bring the right original to ${to.en}.`,
      }
    case 'received':
      return {
        zh: '已收到并核对一致，无需再交。',
        en: 'Received and the same; nothing more to bring.',
      }
    case 'waived':
      return { zh: '无需提交纸质材料。', en: 'No paper is needed.' }
  }
}
