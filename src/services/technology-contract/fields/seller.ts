import { optional, tree } from '#core/fields.ts'
import { partyNatures } from '../codes/party-natures.ts'
import { contactFields } from './contacts.ts'

const section = 'seller'
const contacts = contactFields({ section, whose: { zh: '申请单位', en: 'Applicant’s' } })

/**
 * The applicant: the seller, or the domestic buyer of an import. Name, credit code and area come from its
 * account and are not asked again.
 */
export const sellerFields = {
  sellerNature: tree({
    section,
    label: { zh: '申请单位性质', en: 'Applicant’s legal nature' },
    choices: partyNatures.choices,
  }),
  sellerAddress: contacts.address,
  sellerRepresentative: contacts.representative,
  sellerContact: contacts.contact,
  sellerPhone: contacts.phone,
  sellerPostcode: optional(contacts.postcode),
}
