import { optional, tree } from '#core/fields.ts'
import { partyNatures } from '../codes/party-natures.ts'
import { contactFields } from './contacts.ts'

const section = 'seller'
const contacts = contactFields({ section, whose: { zh: '卖方', en: 'Seller’s' } })

/** Name, credit code and area of the seller come from its account and are not asked again. */
export const sellerFields = {
  sellerNature: tree({
    section,
    label: { zh: '卖方性质', en: 'Seller’s legal nature' },
    choices: partyNatures.choices,
  }),
  sellerAddress: contacts.address,
  sellerRepresentative: contacts.representative,
  sellerContact: contacts.contact,
  sellerPhone: contacts.phone,
  sellerPostcode: optional(contacts.postcode),
}
