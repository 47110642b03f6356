import { area, optional } from '#core/fields.ts'
import type { Form } from '#core/form.ts'

/** The form of a self-check, and before it the place whose local rules are looked at: the field `area`. */
export function withPlace(form: Form): Form {
  const place = {
    id: 'place',
    title: { zh: '在哪里申请', en: 'Where you would apply' },
  }
  return {
    ...form,
    sections: [place, ...form.sections],
    fields: { area: optional(where), ...form.fields },
  }
}

const where = area({
  section: 'place',
  label: { zh: '申请单位所在地', en: 'Place of the applicant' },
  hint: {
    zh: '用来查当地的期限和其他规定；不选的，只看全国的规定',
    en: 'For the time limits and other rules of that place; national rules only without it',
  },
})
