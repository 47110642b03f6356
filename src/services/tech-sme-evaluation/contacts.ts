import type { Service } from '#core/service.ts'
import { oneLine } from '#core/text.ts'

/** Legal representative and contact: the channels by which a spot check reaches the enterprise. */
export const contactsOf: NonNullable<Service['contactsOf']> = (answers) =>
  ['representative', 'contact'].flatMap((who) => {
    const [name, email, phone] = ['Name', 'Email', 'Phone'].map((what) =>
      oneLine(answers[`${who}${what}`]),
    )
    if (!email && !phone) return []
    return [{ ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }]
  })
