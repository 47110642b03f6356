import type { RegisterEntry } from '#api/announcements.ts'
import type { Text } from '#core/text.ts'

type Words = {
  title: Text
  /** What it means for whoever relies on the entry. */
  meaning: Text
  tone: 'good' | 'neutral' | 'bad'
}

/** What the register says of an entry, in words: colour alone says nothing. */
export const standings: Record<RegisterEntry['standing'], Words> = {
  valid: {
    title: { zh: '有效', en: 'Valid' },
    meaning: {
      zh: '这项登记现在有效。请核对名称和编号与您手中的材料一致。',
      en: 'This entry is in force. Compare its name and number with what you have.',
    },
    tone: 'good',
  },
  expired: {
    title: { zh: '已过期', en: 'Expired' },
    meaning: {
      zh: '这项登记的有效期已满，不再有效。该单位是否有新的登记，请按名称查询。',
      en: 'The term of this entry is over: it is no longer in force. Search by name for a newer one.',
    },
    tone: 'neutral',
  },
  revoked: {
    title: { zh: '已撤销', en: 'Revoked' },
    meaning: {
      zh: '这项登记已被撤销，不再有效。请不要再凭这个编号办理事项；有疑问请联系登记单位。',
      en: 'This entry was revoked and is no longer in force. Do not act on its number any more; ask the authority if in doubt.',
    },
    tone: 'bad',
  },
}

/** What is typed or pasted as a number, without the spaces that papers and chats put into it. */
export function numberIn(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase()
}
