import { invalidField } from '#core/errors.ts'

export type Objector = {
  name: string
  phone: string
  email: string | null
  /** What the public reads of the matter: a name that is part of it says nothing about whoever objected. */
  published: string
}

/** Refuses a text that others read when it says who objected: the field is where it was typed. */
export function requireSecrecy(field: string, text: string, objector: Objector): void {
  if (!tellsWho(text, objector)) return
  throw invalidField(field, {
    zh: '这段文字写有异议人的姓名或者联系方式，而异议人以外的人也会看到。请删去后再提交',
    en: 'This text contains the name or the contact of whoever objected, and others will read it. Take that out first',
  })
}

/** Whether a text contains a name, telephone or e-mail address, however it is spaced or written. */
export function tellsWho(text: string, { name, phone, email, published }: Objector): boolean {
  const plain = plainOf(text)
  const digits = text.normalize('NFKC').replace(/(?<=\d)[\s()\p{Pd}]+(?=\d)/gu, '')
  const number = phone.replace(/\D/g, '')
  return (
    (plain.includes(plainOf(name)) && !plainOf(published).includes(plainOf(name))) ||
    (number.length >= 6 && digits.includes(number)) ||
    (email !== null && plain.includes(plainOf(email)))
  )
}

function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s·]/g, '')
}
